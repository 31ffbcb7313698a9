import type { Mapped } from '../gateways/gateway';
import { GatewayError } from '../gateways/gatewayError';
import { contactJid, type Jid } from '../whatsapp/jid';
import type { Chat } from '../whatsapp/items';
import { alternateNumber } from '../whatsapp/alternateNumber';
import { hint } from '../hints/hints';
import type { Task } from './operation';

/**
 * Reads one chat. A person's number that the gateway doesn't know is looked up once more in its other
 * form, wherever it was typed and however (`+55…`, `55…@c.us`); groups and LIDs have no other form.
 * What the gateway says of the number stays as it is, and a hint tells where it is not the one typed.
 * @throws GatewayError naming both numbers where the gateway knows neither
 */
export async function findChat(task: Task, chat: Jid): Promise<Mapped<Chat>> {
	const reading = await readEitherForm(task, chat);
	const { phone } = reading.item;
	if (chat.phone !== null && phone !== null && phone !== chat.phone) {
		const message = `${task.gateway.title} knows ${chat.phone} as ${phone}. The item has the number that the gateway gave.`;
		task.hints.add(hint(message));
	}
	return reading;
}

async function readEitherForm({ gateway, connection }: Task, chat: Jid): Promise<Mapped<Chat>> {
	const alternate = chat.phone && alternateNumber(chat.phone);
	const twin = alternate ? contactJid(alternate) : null;
	return await gateway.readChat(connection, chat).catch(async (failure: unknown) => {
		if (!twin || !isUnknown(failure)) throw failure;
		return await gateway.readChat(connection, twin).catch((second: unknown) => {
			if (!isUnknown(second)) throw second;
			throw failure.adding({ message: ` (tried ${chat.phone} and ${twin.phone})` });
		});
	});
}

function isUnknown(failure: unknown): failure is GatewayError {
	return failure instanceof GatewayError && failure.isUnknown;
}
