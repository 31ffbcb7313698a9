/** What stands in front of a key in documentation, a terminal or a header that was copied whole. */
const IN_FRONT =
	/^(?:["'`]?(?:authorization|client-token|x-api-key|apikey)["'`]?\s*:|bearer(?=\s|$))/i;

/** Quotes, and what follows them in JSON. */
const AROUND = /^["'`“”‘’]|["'`“”‘’],?$/g;

/** More than anyone copies along. */
const MAX_LAYERS = 6;

/** A key as it was pasted, without the name of a header, `Bearer` and quotes: no key of a gateway has them. */
export function bareKey(pasted: string): string {
	let key = pasted.trim();
	for (let layer = 0; layer < MAX_LAYERS; layer++) {
		const inside = key.replace(IN_FRONT, '').replace(AROUND, '').trim();
		if (inside === key) return key;
		key = inside;
	}
	return key;
}
