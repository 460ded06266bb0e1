/**
 * A Python program that makes an installed distribution say where its sources are (PEP 610), as if the installer had been
 * given the folder and not a wheel: `pip list`, `pip freeze` and `uv` show it. Arguments: the distribution's name, the URL.
 */
export const MARK_EDITABLE_SOURCE = `
import base64, csv, hashlib, io, json, sys
from importlib.metadata import distribution

name, url = sys.argv[1:]
folder = distribution(name)._path
text = json.dumps({"dir_info": {"editable": True}, "url": url}).encode()
(folder / "direct_url.json").write_bytes(text)
digest = base64.urlsafe_b64encode(hashlib.sha256(text).digest()).rstrip(b"=").decode()
path = folder.name + "/direct_url.json"
record = folder / "RECORD"
rows = [row for row in csv.reader(io.StringIO(record.read_text("utf-8"))) if row and row[0] != path]
rows.append([path, "sha256=" + digest, str(len(text))])
out = io.StringIO()
csv.writer(out, lineterminator="\\n").writerows(rows)
record.write_text(out.getvalue(), "utf-8")
`;
