import type { Mapped } from '../gateways/gateway';
import { GatewayError } from '../gateways/gatewayError';
import { hint } from '../hints/hints';
import { quote } from '../redaction/quote';
import { alternateNumber } from '../whatsapp/alternateNumber';
import type { Chat } from '../whatsapp/items';
import { contactJid, type Jid } from '../whatsapp/jid';
import type { Task } from './operation';

/** So many characters of what a person wrote are repeated in an error. */
const MAX_WRITTEN = 60;

/**
 * Reads one chat. A person's number that the gateway doesn't know is looked up once more in its other
 * form, wherever it was typed and however (`+55…`, `55…@c.us`); groups and LIDs have no other form.
 * The item keeps the number that the gateway returned, and a hint says so where it isn't the one typed.
 * @param written what the person wrote, for errors
 * @throws GatewayError naming what was looked for, and both numbers where the gateway knows neither
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
	return await gateway.readChat(connection, chat).catch(async (failure: unknown) => {
		if (!isNotFound(failure)) throw failure;
		const lookedFor = `looked for "${shorten(written, gateway.secrets(connection.credentials))}"`;
		if (!alternateJid) throw failure.adding({ message: ` (${lookedFor})` });
		return await gateway.readChat(connection, alternateJid).catch((second: unknown) => {
			if (!isNotFound(second)) throw second;
			throw failure.adding({
				message: ` (${lookedFor}, tried ${chat.phone} and ${alternateJid.phone})`,
			});
		});
	});
}

/** What a person wrote, as it can stand in an error. */
function shorten(written: string, secrets: readonly string[]): string {
	const quoted = [...quote(written, secrets)];
	return quoted.length <= MAX_WRITTEN
		? quoted.join('')
		: `${quoted.slice(0, MAX_WRITTEN - 1).join('')}…`;
}

function isNotFound(failure: unknown): failure is GatewayError {
	return failure instanceof GatewayError && failure.isNotFound;
}
