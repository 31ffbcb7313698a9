import type { Mapped } from '../gateways/gateway';
import { GatewayError } from '../gateways/gatewayError';
import { hint } from '../hints/hints';
import { alternateNumber } from '../whatsapp/alternateNumber';
import type { Chat } from '../whatsapp/items';
import { contactJid, type Jid } from '../whatsapp/jid';
import { countryCodeQuestion } from '../whatsapp/localNumber';
import { isNotFound, lookedFor } from './lookedFor';
import type { Task } from './operation';

/**
 * Reads one chat. A person's number that the gateway doesn't know is looked up once more in its other
 * form, wherever it was typed and however (`+55…`, `55…@c.us`); groups and LIDs have no other form.
 * The item keeps the number that the gateway returned, and a hint says so where it isn't the one typed.
 * @param written what the person wrote, for errors
 * @throws GatewayError naming what was looked for, and both numbers where the gateway knows neither; it asks
 * for the country code where that may be missing
 */
export async function findChat(task: Task, chat: Jid, written: string): Promise<Mapped<Chat>> {
	const found = await readEitherForm(task, chat, written);
	const { phone } = found.item;
	if (chat.phone !== null && phone !== null && phone !== chat.phone) {
		const message = `${task.gateway.title} knows ${chat.phone} as ${phone}. The item has the number that the gateway gave.`;
		task.hints.add(hint(message));
	}
	return found;
}

async function readEitherForm(task: Task, chat: Jid, written: string): Promise<Mapped<Chat>> {
	const { gateway, connection } = task;
	const alternate = chat.phone && alternateNumber(chat.phone);
	const alternateJid = alternate ? contactJid(alternate) : null;
	const read = async (jid: Jid) => await gateway.readChat(connection, jid).catch(notFoundOnly);
	const found = await read(chat);
	if (!(found instanceof GatewayError)) return found;
	const other = alternateJid ? await read(alternateJid) : found;
	if (!(other instanceof GatewayError)) return other;
	const listed = await findByOtherId(task, alternateJid ? [chat, alternateJid] : [chat]);
	if (listed) return listed;
	const inError = lookedFor(written, gateway.secrets(connection.credentials));
	const tried = alternateJid ? `, tried ${chat.phone} and ${alternateJid.phone}` : '';
	const question = countryCodeQuestion(written) ?? '';
	const description = question === '' ? '' : `${question} `;
	throw found.adding({ message: ` (${inError}${tried})`, description, question });
}

/** Gives the failure that nothing was found. @throws all others */
function notFoundOnly(failure: unknown): GatewayError {
	if (isNotFound(failure)) return failure;
	throw failure;
}

/** Finds a person who is listed by another id than one of these, where the gateway has such people. */
async function findByOtherId(
	{ gateway, connection }: Task,
	chats: readonly Jid[],
): Promise<Mapped<Chat> | null> {
	for (const chat of chats) {
		if (chat.type !== 'contact') continue;
		const found = await gateway.findByOtherId?.(connection, chat).catch(notFoundOnly);
		if (found && !(found instanceof GatewayError)) return found;
	}
	return null;
}
