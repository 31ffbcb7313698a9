import { isRecord } from '../nodes/WhatsAppChats/whatsapp/coerce';
import type { DemoRun } from './demoRun';
import { fieldTable, itemTable, type Column } from './plainTable';

const CHAT_COLUMNS: Column[] = [
	{ title: 'name', key: 'name', width: 21 },
	{ title: 'type', key: 'type', width: 13 },
	{ title: 'phone', key: 'phone', width: 13 },
	{ title: 'unread', key: 'unreadCount', width: 6, align: 'right' },
	{ title: 'last message UTC', key: 'lastMessageAt', width: 16 },
	{ title: 'muted', key: 'isMuted', width: 5 },
	{ title: 'id', key: 'id', width: 24 },
];

const PARTICIPANT_COLUMNS: Column[] = [
	{ title: 'participant', key: 'name', width: 21 },
	{ title: 'short name', key: 'shortName', width: 13 },
	{ title: 'phone', key: 'phone', width: 13 },
	{ title: 'admin', key: 'isAdmin', width: 5 },
	{ title: 'super admin', key: 'isSuperAdmin', width: 11 },
	{ title: 'id', key: 'id', width: 29 },
];

/** What a run gave: many chats in one table, one chat or group field by field, an error in words. */
export function outcome(run: DemoRun): string {
	if ('error' in run) {
		const { message, description } = run.error;
		return fieldTable({ 'what happened': message, 'way out': description }, true);
	}
	const [first] = run.items;
	if (first === undefined) return '';
	return run.operation === 'getChats' ? itemTable(CHAT_COLUMNS, run.items) : oneItem(first);
}

/** The participants of a group get a table of their own. */
function oneItem({ participants, ...fields }: Record<string, unknown>): string {
	const tables = [fieldTable(fields)];
	if (Array.isArray(participants)) {
		tables.push(itemTable(PARTICIPANT_COLUMNS, participants.filter(isRecord)));
	}
	return tables.join('\n\n');
}
