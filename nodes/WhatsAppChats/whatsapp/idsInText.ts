import { parseJid, type Jid } from './jid';

/** The ids of WhatsApp that stand by themselves in a text: no part of a word, a path or a longer address. */
const IDS =
	/(?<![\w.+@/%-])(?:\d{1,20}(?:[.:]\d{1,4}){0,2}@(?:c\.us|s\.whatsapp\.net|lid)|\d{1,20}(?:-\d{10})?@g\.us|\d{1,20}@(?:broadcast|newsletter)|status@broadcast)(?![\w@/%-]|\.\w)/gi;

/**
 * Takes the ids of chats out of a text that says more: "Grupo 120363…@g.us".
 * @returns them, and the text with a sign in the place of each
 */
export function takeIds(text: string, sign: string): { ids: Jid[]; rest: string } {
	const ids = Array.from(text.matchAll(IDS), ([id]) => parseJid(id) ?? []).flat();
	return { ids, rest: text.replace(IDS, sign) };
}
