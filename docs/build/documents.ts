import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fieldTable } from './fieldTable';
import { itemSchema, keysOf } from './itemSchemas';
import { schemaPreview } from './schemaPreview';

const ROOT = path.resolve(__dirname, '../..');

/**
 * The items of each operation and of the trigger, as they are set when they are dragged in, with
 * Simplify on. n8n finds a preview by the version of the node, and by the operation where it has any.
 */
const PREVIEWS = {
	'v1.0.0/getChats': 'SimpleChat',
	'v1.0.0/getChatMetadata': 'SimpleChat',
	'v1.0.0/getGroupInviteMetadata': 'SimpleGroup',
	'v1.0.0/getGroupMetadata': 'SimpleGroup',
	'v1.0.0': 'SimpleChatEvent',
};

/** The types that `docs/items.md` has a table of, and those that hold what Simplify keeps of them. */
const TABLES: Array<[type: string, simple?: string]> = [
	['Chat', 'SimpleChat'],
	['Group', 'SimpleGroup'],
	['Participant'],
	['GroupParticipant'],
	['GroupDetails'],
	['ChatEventFields'],
	['ChatBefore'],
];

/** A file that is made from the types of the items: where it stands, and what has to be in it. */
export type Document = { file: string; text: string };

/** All that is made from the types of the items. */
export function documents(): Document[] {
	return [itemsPage(), ...previews()];
}

function previews(): Document[] {
	return Object.entries(PREVIEWS).map(([place, type]) => ({
		file: path.join(ROOT, `nodes/WhatsAppChats/__schema__/${place}.json`),
		text: `${JSON.stringify(schemaPreview(itemSchema(type)), null, '\t')}\n`,
	}));
}

/** The page is written by hand but for its tables, which stand between comments that name their type. */
function itemsPage(): Document {
	const file = path.join(ROOT, 'docs/items.md');
	let text = readFileSync(file, 'utf8');
	for (const [type, simple] of TABLES) {
		const kept = simple && keysOf(itemSchema(simple)).map(([key]) => key);
		const table = fieldTable(itemSchema(type), kept || undefined);
		const place = new RegExp(`(?<=<!-- ${type} -->)[^]*?(?=<!-- end -->)`);
		if (!place.test(text)) throw new Error(`docs/items.md has no place for ${type}`);
		text = text.replace(place, () => `\n\n${table}\n\n`);
	}
	return { file, text };
}
