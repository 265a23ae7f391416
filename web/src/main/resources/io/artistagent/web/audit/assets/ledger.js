// Checks proofs of the log in the browser, after RFC 6962, C2SP tlog-checkpoint and signed-note. It trusts nothing that the server says.
const utf8 = text => new TextEncoder().encode(text);
const bytes = base64 => Uint8Array.from(atob(base64), c => c.charCodeAt(0));
const base64 = hash => btoa(String.fromCharCode(...hash));
const join = (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return all;
};
const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', join(...parts)));
const equal = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** The hash of a leaf: SHA-256(0x00 ‖ entry). */
export const leaf = entry => sha256([0], entry);
const node = (left, right) => sha256([1], left, right);

/** The bytes of an entry, which is a line of JSON or its Base64. */
export const entryOf = text => (text.startsWith('{') ? utf8(text) : bytes(text));

// Trees can have more than 2^31 leaves, so halves are taken without shifts
const half = n => Math.floor(n / 2), odd = n => n % 2 === 1;

/** The root to which a leaf and its path lead; throws if the path has the wrong length. */
export async function rootOf(index, size, hash, path) {
  if (!(index >= 0 && index < size)) throw new Error('index');
  let at = index, last = size - 1, root = hash;
  for (const sibling of path.map(bytes)) {
    if (last === 0) throw new Error('path');
    if (odd(at) || at === last) {
      root = await node(sibling, root);
      while (!odd(at) && at !== 0) { at = half(at); last = half(last); }
    } else root = await node(root, sibling);
    at = half(at); last = half(last);
  }
  if (last !== 0) throw new Error('path');
  return root;
}

/** Whether a larger tree contains a smaller one unchanged. */
export async function consistent(from, to, oldRoot, newRoot, hashes) {
  if (from === to) return hashes.length === 0 && oldRoot === newRoot;
  if (from === 0) return true;
  if (from > to) return false;
  const path = hashes.map(bytes);
  let power = from;
  while (!odd(power)) power = half(power);
  if (power === 1) path.unshift(bytes(oldRoot));
  if (!path.length) return false;
  let at = from - 1, last = to - 1;
  while (odd(at)) { at = half(at); last = half(last); }
  let old = path[0], root = path[0];
  for (const hash of path.slice(1)) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      old = await node(hash, old);
      root = await node(hash, root);
      while (!odd(at) && at !== 0) { at = half(at); last = half(last); }
    } else root = await node(root, hash);
    at = half(at); last = half(last);
  }
  return last === 0 && equal(old, bytes(oldRoot)) && equal(root, bytes(newRoot));
}

/** Reads a signed checkpoint. */
export function checkpoint(note) {
  const end = note.indexOf('\n\n'), text = note.slice(0, end + 1), [origin, size, root] = text.split('\n');
  if (end < 0 || !/^\d{1,15}$/.test(size)) throw new Error('checkpoint');
  const signatures = note.slice(end + 2).split('\n').filter(line => line.startsWith('\u2014 ')).map(line => {
    const [, name, value] = line.split(' '), all = bytes(value);
    return { name, id: all.slice(0, 4), signature: all.slice(4) };
  });
  return { origin, size: Number(size), root, text, signatures };
}

/** Whether the key has signed the checkpoint: true, false, or null if this browser cannot check Ed25519. */
export async function signed(point, verifier) {
  const [name, id, ...rest] = verifier.trim().split('+'), key = bytes(rest.join('+'));
  const own = (await sha256(utf8(name), [10], key)).slice(0, 4);
  if (key[0] !== 1 || key.length !== 33 || [...own].map(b => b.toString(16).padStart(2, '0')).join('') !== id) return false;
  const found = point.signatures.find(it => it.name === name && equal(it.id, own));
  if (!found || point.origin !== name) return false;
  let known;
  try {
    known = await crypto.subtle.importKey('raw', key.slice(1), { name: 'Ed25519' }, false, ['verify']);
  } catch { return null; }
  return crypto.subtle.verify({ name: 'Ed25519' }, known, found.signature, utf8(point.text));
}

export { base64 };
