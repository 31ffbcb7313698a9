import type { Mapped } from '../gateways/gateway';
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
	const inError = lookedFor(written, gateway.secrets(connection.credentials));
	const question = countryCodeQuestion(written);
	const description = question === null ? '' : `${question} `;
	return await gateway.readChat(connection, chat).catch(async (failure: unknown) => {
		if (!isNotFound(failure)) throw failure;
		if (!alternateJid) throw failure.adding({ message: ` (${inError})`, description });
		return await gateway.readChat(connection, alternateJid).catch((second: unknown) => {
			if (!isNotFound(second)) throw second;
			const message = ` (${inError}, tried ${chat.phone} and ${alternateJid.phone})`;
			throw failure.adding({ message, description });
		});
	});
}
