import type { Distribution } from "./archive-metadata.ts";

/** Names of the form's fields that are not those of the metadata in small letters. */
const FORM_NAMES: Readonly<Record<string, string>> = {
  Classifier: "classifiers",
  "Home-page": "home_page",
  Platform: "platform",
  "Project-URL": "project_urls",
};

/** The form by which an index takes an archive: the legacy API of PyPI, which all others have. */
export function uploadForm(distribution: Distribution): FormData {
  const { file, content, kind, pythonTag, sha256, fields, description } = distribution;
  const form = new FormData();
  form.set(":action", "file_upload");
  form.set("protocol_version", "1");
  for (const [name, value] of fields) {
    if (name === "Description") continue;
    form.append(FORM_NAMES[name] ?? name.toLowerCase().replaceAll("-", "_"), value);
  }
  if (description !== "") form.set("description", description);
  form.set("filetype", kind);
  form.set("pyversion", pythonTag);
  form.set("sha256_digest", sha256);
  form.set("content", new Blob([new Uint8Array(content)], { type: "application/octet-stream" }), file);
  return form;
}
