import type { INodeExecutionData } from 'n8n-workflow';
import type { Mapped } from '../gateways/gateway';
import type { Values } from '../parameters/field';
import { itemWriter } from '../parameters/output';
import { isoTime } from '../whatsapp/isoTime';
import type { Chat, ChatBefore, ChatEventName } from '../whatsapp/items';
import { simpleChat } from '../whatsapp/simplify';
import type { KnownChat } from './chatEvents';

/** Makes the item of an event; `before` is null for a chat that was not known. */
export type ToEventItem = (
	event: ChatEventName,
	chat: Mapped<Chat>,
	before: KnownChat | null,
) => INodeExecutionData;

/** Gives the function that makes items as 'Simplify' and 'Include Response' say. */
export function eventWriter(parameters: Values, options: Values): ToEventItem {
	const toItem = itemWriter(parameters, options, simpleChat);
	return (event, chat, before) => ({
		json: { event, ...toItem(chat).json, previous: toPrevious(before) },
	});
}

function toPrevious(before: KnownChat | null): ChatBefore {
	const time = before?.lastMessageAt ?? null;
	return {
		lastMessageAt: time === null ? null : isoTime(time),
		unreadCount: before?.unreadCount ?? null,
	};
}
