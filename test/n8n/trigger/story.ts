import type { SimulatedAccount } from '../../gateways';
import type { Told } from './publishedTrigger';
import { chatOf, minutesAgo, nowHas, toldMinutesAgo } from './smallAccount';

const [ANA, BRUNO, CLARA, DAVI, EVA, FABIO] = [
	'5511900000001',
	'5511900000002',
	'5511900000003',
	'5511900000004',
	'5511900000005',
	'5511900000006',
];

/** What the trigger is set to in this story. */
export const WATCH = {
	triggerOn: ['newChat', 'newActivity', 'unreadIncreased', 'unreadAbove', 'inactive'],
	unreadAbove: 5,
	inactiveHours: 2,
};

/** Clara is above the limit and Bruno inactive before anybody looks: nobody is told of that. */
export function begin(account: SimulatedAccount): void {
	account.chats = [];
	nowHas(
		account,
		chatOf(ANA, { name: 'Ana', unread: 4, lastMessageAt: minutesAgo(10) }),
		chatOf(CLARA, { name: 'Clara', unread: 6, lastMessageAt: minutesAgo(20) }),
		chatOf(DAVI, { name: 'Davi', unread: 0, lastMessageAt: minutesAgo(30) }),
		chatOf(BRUNO, { name: 'Bruno', unread: 0, lastMessageAt: minutesAgo(300) }),
	);
}

/** Eva writes for the first time, Ana twice, and Davi gets an answer. */
export function peopleWrite(account: SimulatedAccount): Told[] {
	nowHas(
		account,
		chatOf(EVA, { name: 'Eva', unread: 1, lastMessageAt: minutesAgo(3) }),
		chatOf(ANA, { name: 'Ana', unread: 6, lastMessageAt: minutesAgo(2) }),
		chatOf(DAVI, { name: 'Davi', unread: 0, lastMessageAt: minutesAgo(1) }),
	);
	const nothing = { lastMessageAt: null, unreadCount: null };
	const eva = { lastMessageAt: toldMinutesAgo(3), unreadCount: 1 };
	const anaBefore = { lastMessageAt: toldMinutesAgo(10), unreadCount: 4 };
	const ana = { lastMessageAt: toldMinutesAgo(2), unreadCount: 6 };
	const daviBefore = { lastMessageAt: toldMinutesAgo(30), unreadCount: 0 };
	const davi = { lastMessageAt: toldMinutesAgo(1), unreadCount: 0 };
	return [
		['newActivity', `${EVA}@c.us`, nothing, eva],
		['newChat', `${EVA}@c.us`, nothing, eva],
		['unreadIncreased', `${EVA}@c.us`, nothing, eva],
		['newActivity', `${ANA}@c.us`, anaBefore, ana],
		['unreadAbove', `${ANA}@c.us`, anaBefore, ana],
		['unreadIncreased', `${ANA}@c.us`, anaBefore, ana],
		['newActivity', `${DAVI}@c.us`, daviBefore, davi],
	];
}

/** The owner of the account reads what Ana wrote: nothing to be told of. */
export function anaIsRead(account: SimulatedAccount): void {
	nowHas(account, chatOf(ANA, { name: 'Ana', unread: 0, lastMessageAt: minutesAgo(2) }));
}

/**
 * While nobody looks, Ana writes less than there was unread when n8n last kept anything, Bruno has
 * written and been left alone for too long, and Fábio is new and writes a lot.
 */
export function peopleWriteMeanwhile(account: SimulatedAccount): Told[] {
	nowHas(
		account,
		chatOf(BRUNO, { name: 'Bruno', unread: 1, lastMessageAt: minutesAgo(180) }),
		chatOf(FABIO, { name: 'Fábio', unread: 7, lastMessageAt: minutesAgo(0.5) }),
		chatOf(ANA, { name: 'Ana', unread: 3, lastMessageAt: minutesAgo(0) }),
	);
	const brunoBefore = { lastMessageAt: toldMinutesAgo(300), unreadCount: 0 };
	const bruno = { lastMessageAt: toldMinutesAgo(180), unreadCount: 1 };
	const nothing = { lastMessageAt: null, unreadCount: null };
	const fabio = { lastMessageAt: toldMinutesAgo(0.5), unreadCount: 7 };
	const anaKept = { lastMessageAt: toldMinutesAgo(2), unreadCount: 6 };
	const ana = { lastMessageAt: toldMinutesAgo(0), unreadCount: 3 };
	return [
		['inactive', `${BRUNO}@c.us`, brunoBefore, bruno],
		['newActivity', `${BRUNO}@c.us`, brunoBefore, bruno],
		['unreadIncreased', `${BRUNO}@c.us`, brunoBefore, bruno],
		['newActivity', `${FABIO}@c.us`, nothing, fabio],
		['newChat', `${FABIO}@c.us`, nothing, fabio],
		['unreadAbove', `${FABIO}@c.us`, nothing, fabio],
		['unreadIncreased', `${FABIO}@c.us`, nothing, fabio],
		['newActivity', `${ANA}@c.us`, anaKept, ana],
		['unreadIncreased', `${ANA}@c.us`, anaKept, ana],
	];
}
