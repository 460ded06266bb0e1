/** The longest text that {@link shortLatin1} reads. */
export const SHORT_LATIN1 = 12;

/**
 * Text of up to {@link SHORT_LATIN1} one-byte characters. One call of `fromCharCode` with all of them makes a string once;
 * a loop would make one for each character, and a call into Node's codec costs as much as thirty.
 */
export function shortLatin1(view: DataView, at: number, length: number): string {
  switch (length) {
    case 0:
      return "";
    case 1:
      return String.fromCharCode(view.getUint8(at));
    case 2:
      return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1));
    case 3:
      return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2));
    case 4:
      return String.fromCharCode(
        view.getUint8(at),
        view.getUint8(at + 1),
        view.getUint8(at + 2),
        view.getUint8(at + 3),
      );
    case 5:
      return String.fromCharCode(
        view.getUint8(at),
        view.getUint8(at + 1),
        view.getUint8(at + 2),
        view.getUint8(at + 3),
        view.getUint8(at + 4),
      );
    case 6:
      return String.fromCharCode(
        view.getUint8(at),
        view.getUint8(at + 1),
        view.getUint8(at + 2),
        view.getUint8(at + 3),
        view.getUint8(at + 4),
        view.getUint8(at + 5),
      );
    case 7:
      return String.fromCharCode(
        view.getUint8(at),
        view.getUint8(at + 1),
        view.getUint8(at + 2),
        view.getUint8(at + 3),
        view.getUint8(at + 4),
        view.getUint8(at + 5),
        view.getUint8(at + 6),
      );
    case 8:
      return String.fromCharCode(
        view.getUint8(at),
        view.getUint8(at + 1),
        view.getUint8(at + 2),
        view.getUint8(at + 3),
        view.getUint8(at + 4),
        view.getUint8(at + 5),
        view.getUint8(at + 6),
        view.getUint8(at + 7),
      );
    case 9:
      return String.fromCharCode(
        view.getUint8(at),
        view.getUint8(at + 1),
        view.getUint8(at + 2),
        view.getUint8(at + 3),
        view.getUint8(at + 4),
        view.getUint8(at + 5),
        view.getUint8(at + 6),
        view.getUint8(at + 7),
        view.getUint8(at + 8),
      );
    case 10:
      return String.fromCharCode(
        view.getUint8(at),
        view.getUint8(at + 1),
        view.getUint8(at + 2),
        view.getUint8(at + 3),
        view.getUint8(at + 4),
        view.getUint8(at + 5),
        view.getUint8(at + 6),
        view.getUint8(at + 7),
        view.getUint8(at + 8),
        view.getUint8(at + 9),
      );
    case 11:
      return String.fromCharCode(
        view.getUint8(at),
        view.getUint8(at + 1),
        view.getUint8(at + 2),
        view.getUint8(at + 3),
        view.getUint8(at + 4),
        view.getUint8(at + 5),
        view.getUint8(at + 6),
        view.getUint8(at + 7),
        view.getUint8(at + 8),
        view.getUint8(at + 9),
        view.getUint8(at + 10),
      );
    default:
      return String.fromCharCode(
        view.getUint8(at),
        view.getUint8(at + 1),
        view.getUint8(at + 2),
        view.getUint8(at + 3),
        view.getUint8(at + 4),
        view.getUint8(at + 5),
        view.getUint8(at + 6),
        view.getUint8(at + 7),
        view.getUint8(at + 8),
        view.getUint8(at + 9),
        view.getUint8(at + 10),
        view.getUint8(at + 11),
      );
  }
}
