import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { isRecord } from '../../../nodes/WhatsAppChats/whatsapp/coerce';
import { anyJsonText, toObjectText, type JsonText } from './jsonText';

/** A value of a provider's own sample; a text of JSON stands where it was changed. */
type Tree = { list: Tree[] } | { fields: Array<[key: string, value: Tree]> } | { text: JsonText };

/** The objects in a provider's answer of test/fixtures, under a key of it where one is named. */
export function sample(file: string, key?: string): JsonText[] {
	const text = readFileSync(path.resolve(__dirname, '../../fixtures', `${file}.json`), 'utf8');
	const answer: unknown = JSON.parse(text);
	const found = key !== undefined && isRecord(answer) ? answer[key] : answer;
	return (Array.isArray(found) ? found : [found]).map((entry) => JSON.stringify(entry));
}

const change = fc.record({
	what: fc.constantFrom('drop', 'twice', 'swap', 'replace', 'quote', 'unquote', 'wrap', 'key'),
	/** Which of all values in the sample it is for, and which other it may take. */
	at: fc.nat(60),
	other: fc.nat(60),
	by: anyJsonText,
});

/** One of these samples with something dropped, doubled, swapped, or made another type. */
export function mutatedSample(samples: readonly JsonText[]): fc.Arbitrary<JsonText> {
	const trees = samples.map((text) => toTree(JSON.parse(text)));
	return fc
		.tuple(fc.nat(samples.length - 1), fc.array(change, { minLength: 1, maxLength: 4 }))
		.map(([index, changes]) => {
			const tree = structuredClone(trees[index] ?? { fields: [] });
			for (const one of changes) apply(tree, one);
			return write(tree);
		});
}

type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;

/** A place in a tree where a value stands. */
type Slot = { value: Tree; set: (value: Tree) => void; drop: () => void; twice: () => void };

function apply(tree: Tree, { what, at, other, by }: Change): void {
	const slots = slotsOf(tree);
	const slot = slots[at % slots.length];
	const second = slots[other % slots.length];
	if (!slot || !second) return;
	const text = write(slot.value);
	if (what === 'drop') slot.drop();
	else if (what === 'twice') slot.twice();
	else if (what === 'swap') slot.set({ text: write(second.value) });
	else if (what === 'replace') slot.set({ text: by });
	else if (what === 'quote') slot.set({ text: JSON.stringify(text) });
	else if (what === 'unquote') slot.set({ text: unquoted(text) });
	else slot.set({ text: what === 'wrap' ? `[${text}]` : toObjectText([['"__proto__"', text]]) });
}

/** A text's own words where they are JSON by themselves, as those of a number are. */
function unquoted(text: JsonText): JsonText {
	const value: unknown = JSON.parse(text);
	return typeof value === 'string' && /^-?[1-9]\d*$/.test(value) ? value : 'null';
}

function slotsOf(tree: Tree): Slot[] {
	if ('list' in tree) {
		const { list } = tree;
		return list.flatMap((value, at) => [
			{
				value,
				set: (by: Tree) => void (list[at] = by),
				drop: () => void list.splice(at, 1),
				twice: () => void list.push(value),
			},
			...slotsOf(value),
		]);
	}
	if ('text' in tree) return [];
	const { fields } = tree;
	return fields.flatMap((field, at) => [
		{
			value: field[1],
			set: (by: Tree) => void (field[1] = by),
			drop: () => void fields.splice(at, 1),
			twice: () => void fields.push([...field]),
		},
		...slotsOf(field[1]),
	]);
}

function toTree(value: unknown): Tree {
	if (Array.isArray(value)) return { list: value.map(toTree) };
	if (typeof value !== 'object' || value === null) return { text: JSON.stringify(value) };
	return { fields: Object.entries(value).map(([key, field]) => [key, toTree(field)]) };
}

function write(tree: Tree): JsonText {
	if ('text' in tree) return tree.text;
	if ('list' in tree) return `[${tree.list.map(write).join(',')}]`;
	return toObjectText(tree.fields.map(([key, value]) => [JSON.stringify(key), write(value)]));
}
