import fc from 'fast-check';
import { toChat } from '../../nodes';
import { LargeMap } from '../../nodes/WhatsAppChats/eventLoop/largeMap';
import type { KnownChat } from '../../nodes/WhatsAppChats/trigger/chatEvents';
import { chatKeys, hashKey } from '../../nodes/WhatsAppChats/trigger/state/chatKeys';
import { KnownChats, MAX_KNOWN } from '../../nodes/WhatsAppChats/trigger/state/knownChats';
import {
	parseChats,
	parseLids,
	writeChats,
	writeLids,
} from '../../nodes/WhatsAppChats/trigger/state/serialization';

const known = (lastMessageAt: number | null, unreadCount = 0): KnownChat => ({
	lastMessageAt,
	unreadCount,
	isInactive: false,
});

const key = fc.string().map(hashKey);
const anyNumber = fc.option(fc.maxSafeNat());

test('what is written is read as it was', async () => {
	const chat = fc.record({
		lastMessageAt: anyNumber,
		unreadCount: anyNumber,
		isInactive: fc.boolean(),
	});
	const anyChats = fc.array(fc.tuple(key, chat));
	const anyLids = fc.array(fc.tuple(key, key));
	await fc.assert(
		fc.asyncProperty(anyChats, anyLids, async (chats, lids) => {
			const readBack = await parseChats(await writeChats(new Map(chats)));
			expect(new Map(readBack ?? [])).toEqual(new Map(chats));
			const readBackLids = await parseLids(await writeLids(new Map(lids)));
			expect(new Map(readBackLids ?? [])).toEqual(new Map(lids));
		}),
	);
});

test('texts of another kind are not read, and none throws', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string(), async (text) => {
			const chats = await parseChats(text);
			const written = chats && (await writeChats(chats)).split(' ').sort();
			if (written) expect(written).toEqual(text.split(' ').sort());
			expect(await parseLids(`${text} `.padEnd(21, 'x'))).toBeNull();
		}),
	);
	for (const text of ['x', 'abcdefghij', 'abcdefghij1', 'abcdefghij1.1?', 'abcdefghij1.1  ']) {
		expect(await parseChats(text)).toBeNull();
	}
});

test('a key has ten characters and tells chats apart', () => {
	const ids = Array.from({ length: 100_000 }, (_, index) => `55119${index}@c.us`);
	const keys = new Set(ids.map(hashKey));
	expect(keys.size).toBe(100_000);
	expect([...keys].filter((one) => !/^[\w-]{10}$/.test(one))).toEqual([]);
});

describe('Too many chats', () => {
	const updates = Array.from({ length: MAX_KNOWN + 2 }, (_, index) => ({
		key: hashKey(`chat ${index}`),
		after: known(index === 0 ? null : index),
	}));
	const lids = [0, 1, 2].map((index) => ({
		own: hashKey(`chat ${index}`),
		lid: hashKey(`lid ${index}`),
	}));

	test('leave those with the oldest messages forgotten, with their LIDs', async () => {
		const chats = await (await new KnownChats().linkLids(lids)).update(updates);
		expect(chats.size).toBe(MAX_KNOWN);
		const isKnown = updates.map(({ key }) => chats.find({ own: key, lid: null }) !== null);
		expect(isKnown.slice(0, 5)).toEqual([true, false, false, true, true]);
		expect([...chats.byKey.lids.keys()]).toEqual([hashKey('lid 0')]);
	});

	test('have no more LIDs than that either', async () => {
		const many = Array.from({ length: MAX_KNOWN + 1 }, (_, index) => ({
			own: hashKey('chat'),
			lid: hashKey(`lid ${index}`),
		}));
		const { lids } = (await new KnownChats().linkLids(many)).byKey;
		expect(lids.size).toBe(MAX_KNOWN);
		expect([hashKey('lid 0'), hashKey('lid 1')].map((lid) => lids.has(lid))).toEqual([false, true]);
	});

	test('take no more than 22 characters each', async () => {
		const now = Date.UTC(2026, 10, 21);
		const today = updates.map(({ key }) => ({ key, after: known(now, 12) }));
		const text = await writeChats((await new KnownChats().update(today)).byKey.chats);
		expect(text.length).toBeLessThan(22 * MAX_KNOWN);
	});
});

describe('A person with a LID', () => {
	const lid = '111111111111111@lid';
	const keys = (phone: string, beside?: string) => {
		const found = chatKeys(toChat('zApi', { phone, lid: beside }));
		if (!found) throw new Error('It has an id');
		return found;
	};
	const shown = keys('5511900000001', lid);
	const hidden = keys(lid);
	const numberAlone = keys('5511900000001');

	test('is known by either once both were listed', async () => {
		const chats = await new KnownChats().linkLids([shown]);
		const now = await chats.update([{ key: chats.keyFor(hidden), after: known(1) }]);
		for (const one of [shown, hidden, numberAlone]) expect(now.find(one)).toEqual(known(1));
		expect(now.size).toBe(1);
	});

	test('is two as long as nothing links them', async () => {
		const chats = await new KnownChats().update([
			{ key: hidden.own, after: known(1) },
			{ key: numberAlone.own, after: known(2) },
		]);
		expect(chats.find(hidden)).toEqual(known(1));
		expect(chats.find(numberAlone)).toEqual(known(2));
	});

	test.each([
		[1, 2],
		[2, 1],
	])('is then known as what happened last (%d, %d)', async (byLid, byNumber) => {
		const two = await new KnownChats().update([
			{ key: hidden.own, after: known(byLid) },
			{ key: numberAlone.own, after: known(byNumber) },
		]);
		const one = await two.linkLids([numberAlone, shown]);
		expect(one.size).toBe(1);
		expect(one.find(hidden)).toEqual(known(2));
		expect(one.find(numberAlone)).toEqual(known(2));
		expect(two.find(hidden)).toEqual(known(byLid));
	});
});

test('the newest message is looked for up to a time', () => {
	const chats = new KnownChats({
		chats: new LargeMap([
			['a', known(1)],
			['b', known(9)],
			['c', known(null)],
		]),
		lids: new LargeMap(),
	});
	expect(chats.newestMessageTime()).toBe(9);
	expect(chats.newestMessageTime(8)).toBe(1);
	expect(chats.newestMessageTime(0)).toBeNull();
	expect(new KnownChats().newestMessageTime()).toBeNull();
});
