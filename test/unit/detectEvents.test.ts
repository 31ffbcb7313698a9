import { toChat } from '../../nodes';
import { LargeMap } from '../../nodes/WhatsAppChats/eventLoop/largeMap';
import type { KnownChat, TriggerConfig } from '../../nodes/WhatsAppChats/trigger/chatEvents';
import { detectEvents } from '../../nodes/WhatsAppChats/trigger/detectEvents';
import type { Snapshot } from '../../nodes/WhatsAppChats/trigger/fetchSnapshot';
import { hashKey } from '../../nodes/WhatsAppChats/trigger/state/chatKeys';
import { KnownChats } from '../../nodes/WhatsAppChats/trigger/state/knownChats';
import type { FetchHistory } from '../../nodes/WhatsAppChats/trigger/state/pollRegistry';
import type { TriggerState } from '../../nodes/WhatsAppChats/trigger/state/pollState';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 21, 12);

const ANA = '5511900000001@c.us';
const BIA = '5511900000002@c.us';
const CAIO = '5511900000003@c.us';
const LID = '111111111111111@lid';

/** The fields of a chat that events depend on, with times in hours before now. */
type Listed = { id?: string; lid?: string; ago: number | null; unread: number | null };
/** A known chat, by its id. */
type Known = { id: string; ago: number | null; unread: number | null; isInactive?: boolean };

const ANA_KNOWN: Known = { id: ANA, ago: 2, unread: 0 };
const ANA_LISTED: Listed = { id: ANA, ago: 2, unread: 0 };

function snapshotOf(listed: readonly Listed[], firstPageOnly = false): Snapshot {
	const chats = listed.map(({ id, lid, ago, unread }) => {
		const lastMessageAt = ago === null ? null : new Date(NOW - ago * HOUR).toISOString();
		const chat = { ...toChat('zApi', {}), id: id ?? null, lid: lid ?? null };
		return { item: { ...chat, lastMessageAt, unreadCount: unread }, response: {} };
	});
	return { chats, isAll: !firstPageOnly, isNewestFirst: true };
}

function toKnown({ ago, unread, isInactive = false }: Omit<Known, 'id'>): KnownChat {
	return { lastMessageAt: ago === null ? null : NOW - ago * HOUR, unreadCount: unread, isInactive };
}

function saved(
	known: readonly Known[],
	more: { inactiveHours?: number; beganEmptyAt?: number; lids?: Array<[string, string]> } = {},
): TriggerState['saved'] {
	const { inactiveHours = null, beganEmptyAt = null, lids = [] } = more;
	const chats = new LargeMap(
		known.map((chat): [string, KnownChat] => [hashKey(chat.id), toKnown(chat)]),
	);
	const pairs = lids.map(([lid, own]): [string, string] => [hashKey(lid), hashKey(own)]);
	return {
		known: new KnownChats({ chats, lids: new LargeMap(pairs) }),
		inactiveHours,
		beganEmptyAt,
	};
}

function history(more: Partial<FetchHistory> = {}): FetchHistory {
	const all = { allFetchedAt: NOW - 60_000, pollsSince: 2, isNewestFirst: true };
	return { ...all, staleUnread: new Set(), ...more };
}

function config(...events: TriggerConfig['events'][number][]): TriggerConfig {
	return { events, unreadAbove: 3, inactiveHours: events.includes('inactive') ? 5 : null };
}

/** The state as plain values: known chats by their keys. */
function plain({ known, ...rest }: NonNullable<TriggerState['saved']>) {
	return { ...rest, chats: new Map(known.byKey.chats), lids: new Map(known.byKey.lids) };
}

type Row = {
	state: TriggerState;
	snapshot: Snapshot;
	config: TriggerConfig;
	/** Each event with the id of its chat and the known chat before. */
	events: Array<[string, string, Omit<Known, 'id'> | null]>;
	next: { saved: TriggerState['saved']; history: FetchHistory };
};

const FIRST_POLL: TriggerState = { saved: null, history: null };
const ALL_FETCHED = history({ allFetchedAt: NOW, pollsSince: 0 });

const ROWS: Array<[string, Row]> = [
	[
		'the first poll detects nothing, and knows all chats',
		{
			state: FIRST_POLL,
			snapshot: snapshotOf([ANA_LISTED, { id: BIA, ago: null, unread: null }]),
			config: config('newChat', 'newActivity'),
			events: [],
			next: {
				saved: saved([ANA_KNOWN, { id: BIA, ago: null, unread: null }]),
				history: ALL_FETCHED,
			},
		},
	],
	[
		'the first poll of an empty account keeps its time',
		{
			state: FIRST_POLL,
			snapshot: snapshotOf([]),
			config: config('newChat'),
			events: [],
			next: { saved: saved([], { beganEmptyAt: NOW }), history: ALL_FETCHED },
		},
	],
	[
		'nothing happened',
		{
			state: { saved: saved([ANA_KNOWN]), history: history() },
			snapshot: snapshotOf([ANA_LISTED]),
			config: config('newChat', 'newActivity', 'unreadIncreased'),
			events: [],
			next: { saved: saved([ANA_KNOWN]), history: ALL_FETCHED },
		},
	],
	[
		'a first page counts as a poll since all were fetched, and other chats stay known',
		{
			state: { saved: saved([ANA_KNOWN, { id: BIA, ago: 3, unread: 0 }]), history: history() },
			snapshot: snapshotOf([{ id: ANA, ago: 1, unread: 1 }], true),
			config: config('newActivity'),
			events: [['newActivity', ANA, ANA_KNOWN]],
			next: {
				saved: saved([
					{ id: ANA, ago: 1, unread: 1 },
					{ id: BIA, ago: 3, unread: 0 },
				]),
				history: history({ pollsSince: 3 }),
			},
		},
	],
	[
		'the oldest message comes first, and the events of a chat in the order of the config',
		{
			state: { saved: saved([ANA_KNOWN]), history: history() },
			snapshot: snapshotOf([
				{ id: ANA, ago: 0, unread: 4 },
				{ id: BIA, ago: 1, unread: 1 },
			]),
			config: config('unreadAbove', 'newChat', 'newActivity'),
			events: [
				['newChat', BIA, null],
				['newActivity', BIA, null],
				['unreadAbove', ANA, ANA_KNOWN],
				['newActivity', ANA, ANA_KNOWN],
			],
			next: {
				saved: saved([
					{ id: ANA, ago: 0, unread: 4 },
					{ id: BIA, ago: 1, unread: 1 },
				]),
				history: ALL_FETCHED,
			},
		},
	],
	[
		'a chat a day older than the newest is not new',
		{
			state: { saved: saved([ANA_KNOWN]), history: history() },
			snapshot: snapshotOf([ANA_LISTED, { id: BIA, ago: 26.1, unread: 1 }]),
			config: config('newChat', 'newActivity', 'unreadIncreased'),
			events: [],
			next: { saved: saved([ANA_KNOWN, { id: BIA, ago: 26.1, unread: 1 }]), history: ALL_FETCHED },
		},
	],
	[
		'a chat a day older than the empty list of the first poll is not new either',
		{
			state: { saved: saved([], { beganEmptyAt: NOW - HOUR }), history: history() },
			snapshot: snapshotOf([ANA_LISTED, { id: BIA, ago: 25.1, unread: 0 }]),
			config: config('newChat'),
			events: [['newChat', ANA, null]],
			next: {
				saved: saved([ANA_KNOWN, { id: BIA, ago: 25.1, unread: 0 }], { beganEmptyAt: NOW - HOUR }),
				history: ALL_FETCHED,
			},
		},
	],
	[
		'a chat becomes inactive once',
		{
			state: {
				saved: saved(
					[
						{ id: ANA, ago: 5, unread: 0 },
						{ id: BIA, ago: 6, unread: 0, isInactive: true },
					],
					{ inactiveHours: 5 },
				),
				history: history(),
			},
			snapshot: snapshotOf([
				{ id: ANA, ago: 5, unread: 0 },
				{ id: BIA, ago: 6, unread: 0 },
			]),
			config: config('inactive'),
			events: [['inactive', ANA, { ago: 5, unread: 0 }]],
			next: {
				saved: saved(
					[
						{ id: ANA, ago: 5, unread: 0, isInactive: true },
						{ id: BIA, ago: 6, unread: 0, isInactive: true },
					],
					{ inactiveHours: 5 },
				),
				history: ALL_FETCHED,
			},
		},
	],
	[
		'other hours make no event of chats that are inactive by them, listed or not',
		{
			state: {
				saved: saved([
					{ id: ANA, ago: 5, unread: 0 },
					{ id: BIA, ago: 6, unread: 0 },
				]),
				history: history(),
			},
			snapshot: snapshotOf([{ id: ANA, ago: 5, unread: 0 }]),
			config: config('inactive'),
			events: [],
			next: {
				saved: saved(
					[
						{ id: ANA, ago: 5, unread: 0, isInactive: true },
						{ id: BIA, ago: 6, unread: 0, isInactive: true },
					],
					{ inactiveHours: 5 },
				),
				history: ALL_FETCHED,
			},
		},
	],
	[
		'a person known by the LID is known by the number once both are listed',
		{
			state: { saved: saved([{ id: LID, ago: 2, unread: 0 }]), history: history() },
			snapshot: snapshotOf([{ id: ANA, lid: LID, ago: 1, unread: 0 }]),
			config: config('newChat', 'newActivity'),
			events: [['newActivity', ANA, { ago: 2, unread: 0 }]],
			next: {
				saved: saved([{ id: ANA, ago: 1, unread: 0 }], { lids: [[LID, ANA]] }),
				history: ALL_FETCHED,
			},
		},
	],
	[
		'of a person who is listed twice the newer chat counts',
		{
			state: { saved: saved([ANA_KNOWN], { lids: [[LID, ANA]] }), history: history() },
			snapshot: snapshotOf([
				{ id: LID, ago: 1, unread: 1 },
				{ id: ANA, ago: 2, unread: 0 },
			]),
			config: config('newChat', 'unreadIncreased'),
			events: [['unreadIncreased', LID, ANA_KNOWN]],
			next: {
				saved: saved([{ id: ANA, ago: 1, unread: 1 }], { lids: [[LID, ANA]] }),
				history: ALL_FETCHED,
			},
		},
	],
	[
		'without a history a chat with a new message counts as read, and unlisted chats stay stale',
		{
			state: {
				saved: saved([
					{ id: ANA, ago: 2, unread: 5 },
					{ id: BIA, ago: 3, unread: 5 },
					{ id: CAIO, ago: 4, unread: 5 },
				]),
				history: null,
			},
			snapshot: snapshotOf([
				{ id: ANA, ago: 1, unread: 4 },
				{ id: BIA, ago: 3, unread: null },
			]),
			config: config('unreadAbove'),
			events: [['unreadAbove', ANA, { ago: 2, unread: 5 }]],
			next: {
				saved: saved([
					{ id: ANA, ago: 1, unread: 4 },
					{ id: BIA, ago: 3, unread: 5 },
					{ id: CAIO, ago: 4, unread: 5 },
				]),
				history: { ...ALL_FETCHED, staleUnread: new Set([hashKey(BIA), hashKey(CAIO)]) },
			},
		},
	],
	[
		'with a history only stale chats count as read',
		{
			state: {
				saved: saved([
					{ id: ANA, ago: 2, unread: 5 },
					{ id: BIA, ago: 3, unread: 5 },
				]),
				history: history({ staleUnread: new Set([hashKey(BIA)]) }),
			},
			snapshot: snapshotOf([
				{ id: ANA, ago: 0, unread: 4 },
				{ id: BIA, ago: 1, unread: 4 },
			]),
			config: config('unreadIncreased'),
			events: [['unreadIncreased', BIA, { ago: 3, unread: 5 }]],
			next: {
				saved: saved([
					{ id: ANA, ago: 0, unread: 4 },
					{ id: BIA, ago: 1, unread: 4 },
				]),
				history: ALL_FETCHED,
			},
		},
	],
	[
		'a time far ahead of the clock is dropped once the list corrects it',
		{
			state: { saved: saved([{ id: ANA, ago: -100, unread: 0 }]), history: history() },
			snapshot: snapshotOf([{ id: ANA, ago: 1, unread: 0 }]),
			config: config('newActivity'),
			events: [['newActivity', ANA, { ago: null, unread: 0 }]],
			next: { saved: saved([{ id: ANA, ago: 1, unread: 0 }]), history: ALL_FETCHED },
		},
	],
	[
		'a chat without an id is left out',
		{
			state: { saved: saved([ANA_KNOWN]), history: history() },
			snapshot: snapshotOf([ANA_LISTED, { ago: 1, unread: 9 }]),
			config: config('newChat', 'newActivity', 'unreadIncreased'),
			events: [],
			next: { saved: saved([ANA_KNOWN]), history: ALL_FETCHED },
		},
	],
];

test.each(ROWS)('%s', async (_what, { state, snapshot, config, events, next }) => {
	const stateBefore = state.saved && plain(state.saved);
	const detected = await detectEvents(state, snapshot, config, NOW);
	expect(detected.events.map(({ event, chat, before }) => [event, chat.item.id, before])).toEqual(
		events.map(([event, id, before]) => [event, id, before && toKnown(before)]),
	);
	expect(plain(detected.state.saved)).toEqual(next.saved && plain(next.saved));
	expect(detected.state.history).toEqual(next.history);
	expect(state.saved && plain(state.saved)).toEqual(stateBefore);
});
