import { evenSteps } from "./even-steps.ts";

const STEPS = 20;
/** So few pictures hardly ever show one digit alone, which no classifier can learn from. */
const LEAST = 18;

/** The plan of a learning curve: trainings on more and more of the pictures. */
export function imageSteps(images: number): readonly number[] {
  return evenSteps(images, Math.max(1, Math.min(STEPS, Math.floor(images / LEAST))));
}
