import { createHash } from 'node:crypto';
import { Slice } from '../eventLoop/slices';
import { isRecord } from '../whatsapp/coerce';

/** How much text is hashed at once. */
const BATCH_CHARACTERS = 50_000;

/**
 * Returns a short text that is the same for two JSON values exactly when `JSON.stringify` is. Works in
 * slices and without recursion, as a gateway decides how large a value is and how deep.
 */
export async function fingerprint(value: unknown): Promise<string> {
	const hash = createHash('sha256');
	const slice = new Slice();
	let text = '';
	for (const part of partsOf(value)) {
		text += part;
		if (text.length < BATCH_CHARACTERS) continue;
		hash.update(text);
		text = '';
		if (slice.isOver) await slice.next();
	}
	return hash.update(text).digest('base64');
}

/** Writes a value in parts. Lists and objects begin with their length, so that nothing marks their end. */
function* partsOf(value: unknown): Generator<string> {
	const left = [value];
	while (left.length > 0) {
		const next = left.pop();
		if (Array.isArray(next)) {
			yield `[${next.length},`;
			for (let at = next.length - 1; at >= 0; at--) left.push(next[at]);
		} else if (isRecord(next)) {
			const keys = Object.keys(next);
			yield `{${keys.length},`;
			for (const key of keys.reverse()) left.push(next[key], key);
		} else yield `${JSON.stringify(next)},`;
	}
}
