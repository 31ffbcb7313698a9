import type { INodeParameters } from 'n8n-workflow';
import { plainChat, type SimulatedChat, type SimulatedGateway } from '../../gateways';
import { triggerOn } from '../harness/activeTrigger';
import { freezeClock, useSetup, supporting } from '../harness/setup';
import { at, change, jid, message, person, START, withChats } from '../harness/smallAccount';

const setup = useSetup();
freezeClock(START);
afterEach(() => void jest.setSystemTime(at(0)));

/** 250 people, the newest first. */
const MANY = Array.from({ length: 250 }, (_, index) => person(index, -1 - index));

/** The pages that were asked for since the last look: "1/100" is page 1 of 100 chats each. */
function asked({ requests }: SimulatedGateway): string[] {
	const pages = requests.map(({ query }) => `${query.page}/${query.pageSize}`);
	requests.length = 0;
	return pages;
}

describe.each(supporting('pages'))('On %s', (name) => {
	const gateway = () => setup().gateways[name];
	const published = async (chats: SimulatedChat[], more: INodeParameters = {}) => {
		withChats(gateway(), chats);
		const parameters = { triggerOn: ['newChat', 'newActivity'], ...more };
		const trigger = triggerOn(setup().engine, gateway(), parameters);
		await trigger.publish();
		asked(gateway());
		return trigger;
	};

	test('one small page is enough where the list comes newest first', async () => {
		const trigger = await published(MANY);
		expect(await trigger.poll()).toEqual([]);
		expect(asked(gateway())).toEqual(['1/100']);
		message(gateway(), 249, 1);
		gateway().account.chats.unshift(person(300, 2));
		expect((await trigger.poll()).map(({ id }) => id)).toEqual([jid(249), jid(300), jid(300)]);
		expect(asked(gateway())).toEqual(['1/100']);
	});

	test('all is read where more happened than the page holds', async () => {
		const trigger = await published(MANY);
		for (let digits = 100; digits < 220; digits++) message(gateway(), digits, digits);
		expect(await trigger.poll()).toHaveLength(120);
		expect(asked(gateway()).slice(0, 2)).toEqual(['1/100', '1/1000']);
		expect(await trigger.poll()).toEqual([]);
	});

	test('all is read at every fifth poll, and after a quarter of an hour', async () => {
		const trigger = await published(MANY);
		const nextPolls = async (count: number) => {
			const sizes: string[] = [];
			for (let poll = 0; poll < count; poll++) {
				await trigger.poll();
				sizes.push(asked(gateway())[0] ?? '');
			}
			return sizes;
		};
		const four = ['1/100', '1/100', '1/100', '1/100'];
		expect(await nextPolls(10)).toEqual([...four, '1/1000', ...four, '1/1000']);
		jest.setSystemTime(at(14.9));
		expect(await nextPolls(1)).toEqual(['1/100']);
		jest.setSystemTime(at(15));
		expect(await nextPolls(1)).toEqual(['1/1000']);
	});

	test('a chat that got a message of long ago is found when all is read', async () => {
		const trigger = await published(MANY);
		change(gateway(), 200, { lastMessageAt: at(-200.5) });
		const counts: number[] = [];
		for (let poll = 0; poll < 5; poll++) counts.push((await trigger.poll()).length);
		expect(counts).toEqual([0, 0, 0, 0, 1]);
	});

	test('all is read at once where the first page has lost its order', async () => {
		const trigger = await published(MANY);
		message(gateway(), 140, 1);
		const [risen, ...rest] = gateway().account.chats;
		const shuffled = [...rest.slice(0, 99).reverse(), ...rest.slice(99)];
		withChats(gateway(), risen ? [...shuffled, risen] : shuffled);
		expect(await trigger.poll()).toMatchObject([{ id: jid(140) }]);
		expect(asked(gateway())).toContain('1/1000');
	});

	test('all is read at once where the first page ends on a chat with a new message', async () => {
		const trigger = await published(MANY);
		const late = (digits: number, minute: number) => person(digits, minute, { unread: 0 });
		const others = MANY.filter(({ jid: id }) => ![jid(150), jid(151)].includes(id));
		withChats(gateway(), [
			...others.slice(0, 99),
			late(150, -99.5),
			late(151, -99.7),
			...others.slice(99),
		]);
		expect((await trigger.poll()).map(({ id }) => id)).toEqual([jid(151), jid(150)]);
	});

	test.each<[string, SimulatedChat[]]>([
		['is not newest first', [...MANY].reverse()],
		['has one chat out of its place', [...MANY.slice(200), ...MANY.slice(0, 200)]],
		['has a pinned chat that is not marked as pinned', [person(999, -999), ...MANY]],
	])('all is read at each poll where the list %s', async (_what, chats) => {
		const trigger = await published(chats);
		message(gateway(), 120, 1);
		const { account } = gateway();
		account.chats = [...account.chats.slice(1), ...account.chats.slice(0, 1)];
		expect(await trigger.poll()).toMatchObject([{ id: jid(120) }]);
		expect(asked(gateway())).toContain('1/1000');
	});

	test('a chat without a time stands anywhere', async () => {
		const trigger = await published([plainChat(jid(999)), ...MANY, plainChat(jid(998))]);
		expect(await trigger.poll()).toEqual([]);
		expect(asked(gateway())).toEqual(['1/100']);
	});

	test.each(['unreadIncreased', 'unreadAbove'])('all is read for %s', async (event) => {
		const trigger = await published(MANY, { triggerOn: [event], unreadAbove: 0 });
		change(gateway(), 200, { unread: 3 });
		expect(await trigger.poll()).toMatchObject([{ event, id: jid(200) }]);
		expect(asked(gateway())).toContain('1/1000');
	});

	test('all is read when a chat becomes inactive', async () => {
		const trigger = await published(MANY, { triggerOn: ['inactive'], inactiveHours: 4.2 });
		jest.setSystemTime(at(1.5));
		expect(await trigger.poll()).toEqual([]);
		expect(asked(gateway())).toEqual(['1/100']);
		jest.setSystemTime(at(2));
		expect(await trigger.poll()).toMatchObject([{ event: 'inactive', id: jid(249) }]);
		expect(asked(gateway())).toContain('1/1000');
		expect(await trigger.poll()).toEqual([]);
		expect(asked(gateway())).toEqual(['1/100']);
	});

	test('all is read where n8n returns an older state, as after a restart', async () => {
		const trigger = await published(MANY);
		message(gateway(), 120, 1);
		await trigger.pollUnsaved();
		asked(gateway());
		trigger.restart();
		await trigger.poll();
		expect(asked(gateway())).toContain('1/1000');
	});

	test('one small page is enough where n8n has made its node types anew meanwhile', async () => {
		const trigger = await published(MANY);
		await trigger.remakeNodeTypes();
		expect(await trigger.poll()).toEqual([]);
		expect(asked(gateway())).toEqual(['1/100']);
	});

	test('pages are of the size that a person wants', async () => {
		const options = { pageSize: 50 };
		const trigger = await published([...MANY].reverse(), { options });
		await trigger.poll();
		expect(asked(gateway()).slice(0, 2)).toEqual(['1/50', '2/50']);
	});

	describe('with a Page Size of 50, on a gateway that refuses more', () => {
		const options = { pageSize: 50 };
		const isTooLarge = ({ query }: { query: Record<string, string> }) =>
			Number(query.pageSize) > 50;
		const refusing = async (chats: SimulatedChat[]) => {
			gateway().failWhen(isTooLarge, { kind: 'status', status: 400 });
			return await published(chats, { options });
		};

		test('no poll asks for more, and one page is enough', async () => {
			const trigger = await refusing(MANY);
			const sizes: string[] = [];
			for (let poll = 0; poll < 6; poll++) {
				expect(await trigger.poll()).toEqual([]);
				sizes.push(asked(gateway()).join(' '));
			}
			const all = '1/50 2/50 3/50 4/50 5/50 6/50 1/50';
			expect(sizes).toEqual(['1/50', '1/50', '1/50', '1/50', all, '1/50']);
		});

		test('all is read where more happened than that page holds', async () => {
			const trigger = await refusing(MANY);
			for (let digits = 100; digits < 148; digits++) message(gateway(), digits, digits);
			expect(await trigger.poll()).toHaveLength(48);
			expect(asked(gateway())).toEqual(['1/50']);
			for (let digits = 100; digits < 150; digits++) message(gateway(), digits, 100 + digits);
			expect(await trigger.poll()).toHaveLength(50);
			expect(asked(gateway()).slice(0, 3)).toEqual(['1/50', '1/50', '2/50']);
		});
	});

	test('pages of one chat are read to the end at each poll: the newest alone ends on nothing known', async () => {
		const trigger = await published(MANY.slice(0, 3), { options: { pageSize: 1 } });
		message(gateway(), 2, 1);
		expect(await trigger.poll()).toMatchObject([{ id: jid(2) }]);
		expect(asked(gateway())).toContain('3/1');
	});

	test('a gateway that caps its pages in silence is read to the end', async () => {
		gateway().behaviour = { capPageSize: 30 };
		const trigger = await published(MANY);
		message(gateway(), 249, 1);
		expect(await trigger.poll()).toMatchObject([{ id: jid(249) }]);
		expect(asked(gateway())).toEqual(['1/100']);
		for (let digits = 100; digits < 220; digits++) message(gateway(), digits, digits);
		expect(await trigger.poll()).toHaveLength(120);
	});
});

test('WhatsGate gives all chats at once: one request a poll', async () => {
	const { whatsGate } = setup().gateways;
	withChats(whatsGate, [...MANY].reverse());
	const trigger = triggerOn(setup().engine, whatsGate, { triggerOn: ['newActivity'] });
	await trigger.publish();
	message(whatsGate, 77, 1);
	expect(await trigger.poll()).toMatchObject([{ id: jid(77) }]);
	expect(whatsGate.requests.map(({ path }) => path.split('/').pop())).toEqual([
		'get-chats',
		'get-chats',
	]);
});
