import { toChat } from '../../nodes';
import { LargeMap } from '../../nodes/WhatsAppChats/eventLoop/largeMap';
import type { KnownChat } from '../../nodes/WhatsAppChats/trigger/chatEvents';
import {
	compareChats,
	markReturnedAsKnown,
	withKeys,
} from '../../nodes/WhatsAppChats/trigger/compareChats';
import { hashKey, hashKeyInSlices } from '../../nodes/WhatsAppChats/trigger/state/chatKeys';
import { KnownChats } from '../../nodes/WhatsAppChats/trigger/state/knownChats';
import { loadState, saveState } from '../../nodes/WhatsAppChats/trigger/state/pollState';
import { counted, longestHold, MAX_HOLD } from './countedThread';

const COUNT = 400;
const NOW = Date.UTC(2026, 10, 21);
const CONFIG = { events: ['newActivity'] as const, unreadAbove: 0, inactiveHours: null };

const known = (lastMessageAt: number): KnownChat => ({
	lastMessageAt,
	unreadCount: 3,
	isInactive: false,
});

const listed = Array.from({ length: COUNT }, (_, index) => {
	const phone = `55119${String(index).padStart(8, '0')}`;
	const response = { phone, lid: `${index + 1e14}@lid`, lastMessageTime: NOW - index };
	return { item: counted(toChat('zApi', response)), response };
});

test('chats are keyed and compared in slices', async () => {
	const { longest } = await longestHold(async () => {
		const chats = await withKeys(listed);
		expect(await compareChats(chats, new KnownChats(), CONFIG, NOW)).toHaveLength(COUNT);
	});
	expect(longest).toBeLessThan(MAX_HOLD);
});

describe('Known chats are worked with in slices', () => {
	const keys = listed.map((_, index) => ({
		own: hashKey(`${index}`),
		lid: hashKey(`lid ${index}`),
	}));
	const chats = new LargeMap(keys.map(({ own }, index) => [own, counted(known(index))]));
	const lids = new LargeMap(keys.map(({ own, lid }) => [lid, own]));
	const all = new KnownChats({ chats, lids });
	const updates = keys.map(({ own: key }, index) => ({ key, after: known(index) }));

	test.each<[string, () => Promise<unknown>]>([
		['as LIDs are linked', () => all.linkLids(keys)],
		['as other hours are asked for', () => all.map((chat) => ({ ...chat }))],
		['as chats change', () => all.update(updates)],
		['as it is written', () => saveState({}, 'trigger', { known: all, ...NEVER })],
	])('%s', async (_when, job) => {
		const { longest, steps } = await longestHold(job, 1);
		expect(steps).toBeGreaterThanOrEqual(COUNT);
		expect(longest).toBeLessThan(MAX_HOLD);
	});

	test('as it is read', async () => {
		const staticData = {};
		await saveState(staticData, 'trigger', { known: all, ...NEVER });
		const { longest, steps } = await longestHold(async () => {
			const { state } = await loadState(staticData, 'trigger');
			expect(state?.known.size).toBe(COUNT);
		}, 1);
		expect(steps).toBeGreaterThanOrEqual(2 * COUNT);
		expect(longest).toBeLessThan(MAX_HOLD);
	});

	test('as chats come back from long ago', async () => {
		const found = await compareChats(await withKeys(listed), new KnownChats(), CONFIG, NOW);
		const { longest, steps } = await longestHold(() => markReturnedAsKnown(found, Infinity), 1);
		expect(steps).toBeGreaterThanOrEqual(COUNT);
		expect(longest).toBeLessThan(MAX_HOLD);
	});
});

const NEVER = { inactiveHours: null, beganEmptyAt: null };

describe('The checksum of a state', () => {
	test('is the one that states have had before', async () => {
		const chats = Array.from({ length: 20_000 }, (_, at) => `${hashKey(`${at}`)}abc.1!`).join(' ');
		const lids = `${hashKey('lid')}${hashKey('0')}`;
		const check = hashKey(JSON.stringify([1, 'owner', 24, null, chats, lids]));
		const fields = { version: 1, owner: 'owner', inactiveHours: 24, beganEmptyAt: null };
		const { state } = await loadState({ ...fields, chats, lids, check }, 'owner');
		expect(state?.known.size).toBe(20_000);
	});

	test('is worked out in slices', async () => {
		const text = 'x'.repeat(10_000_000);
		const whole = hashKey(`a${text}b`);
		const { longest, steps } = await longestHold(async () => {
			expect(await hashKeyInSlices(['a', text, 'b'])).toBe(whole);
		}, 1);
		expect(steps).toBeGreaterThan(100);
		expect(longest).toBeLessThan(MAX_HOLD / 2);
	});
});
