import type { NodeOperationError } from 'n8n-workflow';
import { toListedChat } from '../chatPicker/listedChat';
import type { Mapped } from '../gateways/gateway';
import { GatewayError } from '../gateways/gatewayError';
import type { InputItem } from '../parameters/inputItem';
import { refusal } from '../parameters/refusal';
import { quoting } from '../redaction/quote';
import type { Chat } from '../whatsapp/items';
import { lookedFor } from './lookedFor';
import type { Task } from './operation';

/** More than these nobody reads in an error. */
const MAX_NAMED = 5;

/** A parameter with a name in it. */
export type NameField = {
	/** As the editor shows it: "Chat". */
	title: string;
	/** What it names: "chat". */
	noun: string;
	/** Every other way to say which one is meant: "the phone number with its country code". */
	otherwise: string;
};

/** The error for a name that no chat has. */
export function noneNamed(
	{ gateway, connection }: Task,
	name: string,
	{ title, noun, otherwise }: NameField,
): GatewayError {
	const inError = lookedFor(name, gateway.secrets(connection.credentials));
	return new GatewayError(
		`No ${noun} of this account is named like '${title}' (${inError})`,
		`Enter a part of the name as the ${noun} has it, or ${otherwise}, or choose the ${noun} with 'From List'.`,
		{ isNotFound: true },
	);
}

/** The error for a name that several chats have: a step that follows must not write to the wrong one. */
export function severalNamed(
	{ gateway, connection }: Task,
	item: InputItem,
	name: string,
	candidates: ReadonlyArray<Mapped<Chat>>,
	{ title, noun }: NameField,
): NodeOperationError {
	const secrets = gateway.secrets(connection.credentials);
	const quote = quoting(secrets);
	const named = candidates
		.slice(0, MAX_NAMED)
		.map(({ item: chat }) => `"${toListedChat(chat, quote)?.label ?? quote(chat.name ?? '')}"`);
	return refusal(
		item,
		`${candidates.length} ${noun}s of this account are named like '${title}' (${lookedFor(name, secrets)})`,
		`They are: ${named.join(', ')}${others(candidates.length - named.length)}. Enter more of the name, or choose the ${noun} with 'From List'.`,
	);
}

function others(count: number): string {
	if (count === 0) return '';
	return count === 1 ? ' and 1 other' : ` and ${count} others`;
}
