import type { SimulatedAccount } from '../../gateways';
import type { WorkflowJson } from '../editorApi';
import { chatOf, keepChats, type Example } from './example';
import type { WorkflowRun } from './execution';
import { withParameters } from './withParameters';

const TRIGGER = 'WhatsApp Chats Trigger';

const ANA = '5511999990001@c.us';
const BRUNO = '5511999990002@c.us';
const CARLA = '558188880003@c.us';
const LUCIA = '190000000000013@lid';
const FAMILY = '120363000000000101@g.us';
const MUTED = '120363000000000107@g.us';
const CHANNEL = '120363144038483540@newsletter';

/** Chats that rose above 10 unread messages and are still above it some minutes later. */
export const alertUnreadAbove: Example = {
	name: 'WhatsApp: alert when unread stays above a number',

	async onAccount({ run, account, workflow, bench }) {
		const { behaviour } = bench.gateways.plugChat;
		keepChats(account, FAMILY, ANA, BRUNO, CHANNEL, CARLA, LUCIA, MUTED);
		setUnread(account, { [ANA]: 14, [BRUNO]: 10, [CARLA]: 15, [LUCIA]: 11, [CHANNEL]: 60 });
		behaviour.beforeRequest = ({ path }) => {
			const isSecondLook = !path.endsWith('/chats');
			if (isSecondLook) setUnread(account, { [ANA]: 0, [CARLA]: 10, [FAMILY]: 13 });
		};
		try {
			expectAlerts(await run(withShortWait(workflow)));
		} finally {
			delete behaviour.beforeRequest;
		}

		// The number stands in the trigger alone. By now, Família has 13 and Lúcia 11.
		const above12 = withParameters(withShortWait(workflow), TRIGGER, { unreadAbove: 12 });
		expect((await run(above12)).items('Your alert here')).toEqual([
			alert('Família', 13, '2026-01-15T17:33:27.000Z', null),
		]);
	},

	asImported(run) {
		expect(run.items('Your alert here')).toEqual([
			alert('Ana Souza', 13, '2026-01-15T17:26:19.000Z', 'https://wa.me/5511999990001'),
			alert('Família', 12, '2026-01-15T17:20:44.000Z', null),
		]);
	},
};

/** As the editor saves it, which leaves out what has its usual value, and without the ten minutes. */
function withShortWait(workflow: WorkflowJson): WorkflowJson {
	const wait = workflow.nodes.find(({ name }) => name === 'Wait');
	expect(wait?.parameters).toEqual({ amount: 10, unit: 'minutes' });
	const saved = withParameters(workflow, TRIGGER, { unreadAbove: undefined });
	return withParameters(saved, 'Wait', { amount: 0.3, unit: 'seconds' });
}

function setUnread(account: SimulatedAccount, unread: Record<string, number>): void {
	for (const [id, count] of Object.entries(unread)) chatOf(account, id).unread = count;
}

function expectAlerts(run: WorkflowRun): void {
	expect(unreadOf(run.items(TRIGGER))).toEqual([
		[FAMILY, 12],
		[ANA, 14],
		[CARLA, 15],
		[LUCIA, 11],
	]);
	expect(run.items('Wait')).toEqual(run.items(TRIGGER));
	expect(unreadOf(run.items('Still Above?', 1))).toEqual([
		[ANA, 0],
		[CARLA, 10],
	]);
	expect(run.items('Your alert here')).toEqual([
		alert('Família', 13, '2026-01-15T17:33:27.000Z', null),
		alert('Lúcia Ferreira', 11, '2026-01-11T22:47:37.000Z', null),
	]);
}

function unreadOf(items: Array<Record<string, unknown>>) {
	return items.map(({ id, unreadCount }) => [id, unreadCount]);
}

function alert(chat: string, unread: number, lastMessageAt: string, link: string | null) {
	const text = `${chat}: still ${unread} unread messages`;
	return { chat, unread, lastMessageAt, link, text };
}
