import { parseJid, type Jid } from '../../whatsapp/jid';

/** Evolution API writes JIDs, a person's as `…@s.whatsapp.net`. */
export const parseChatId = (written: unknown): Jid | null => parseJid(written);

/**
 * Writes an id as its database has it.
 * @returns null for what is no JID: digits alone are rewritten by the server, and find somebody else or nobody
 */
export function writeChatId({ id }: Jid): string | null {
	return id.includes('@') ? id.replace(/@c\.us$/, '@s.whatsapp.net') : null;
}
