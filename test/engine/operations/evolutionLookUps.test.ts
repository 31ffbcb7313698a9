import { plainChat } from '../../gateways';
import { runOn, useSetup } from '../harness/setup';
import { at, withChats } from '../harness/smallAccount';

const setup = useSetup();
const gateway = () => setup().gateways.evolution;

const lookUp = async (...wanted: string[]) =>
	await runOn(
		setup(),
		gateway(),
		{
			operation: 'getChatMetadata',
			chat: { __rl: true, mode: 'phone', value: '={{ $json.wanted }}' },
		},
		{ input: wanted.map((value) => ({ wanted: value })), onError: 'continueRegularOutput' },
	);

/** The ids that single chats were asked for by, and the requests for the list, in their order. */
function asked(): unknown[] {
	return gateway().requests.map(({ body }) =>
		typeof body === 'object' && body && 'where' in body && typeof body.where === 'object'
			? { ...body.where }
			: body,
	);
}

const byNumber = (digits: string) => ({ remoteJid: `${digits}@s.whatsapp.net` });
const WHOLE_LIST = { take: 20_000 };
const HIDDEN = '190000000000001@lid';

/** A number with the digit that WhatsApp knows some people without, and the same without it. */
const TWO_FORMS = [
	['Brazil', '5548999990000', '554899990000'],
	['Mexico', '5215512345678', '525512345678'],
	['Argentina', '5491112345678', '541112345678'],
] as const;

describe.each(TWO_FORMS)('Get Chat Metadata of a number of %s', (_country, long, short) => {
	test.each([
		[long, short],
		[short, long],
	])('as %s', async (written, other) => {
		const chat = { name: 'Ana', lastMessageAt: at(-1) };
		withChats(gateway(), [plainChat(`${written}@c.us`, chat)]);
		const found = await lookUp(`+${written}`);
		expect(found.items).toMatchObject([{ json: { id: `${written}@c.us`, phone: written } }]);
		expect(asked()).toEqual([byNumber(written)]);

		gateway().reset();
		withChats(gateway(), [plainChat(`${other}@c.us`, chat)]);
		const known = await lookUp(`${written}@c.us`);
		expect(known.items).toMatchObject([{ json: { id: `${other}@c.us`, phone: other } }]);
		expect(known.hints).toEqual([
			`Evolution API knows ${written} as ${other}. The item has the number that the gateway gave.`,
		]);
		expect(asked()).toEqual([byNumber(written), byNumber(other)]);
	});

	test.each([long, short])(
		'finds who is listed by LID with the number %s beside it',
		async (at1) => {
			const special = { name: 'Ana', lastMessageAt: at(-1), numberBehindLid: at1 };
			withChats(gateway(), [plainChat(HIDDEN, special)]);
			for (const written of [long, short]) {
				gateway().reset();
				const { items } = await lookUp(`+${written}`);
				expect(items).toMatchObject([{ json: { id: HIDDEN, phone: at1, name: 'Ana' } }]);
				const other = written === long ? short : long;
				expect(asked()).toEqual([byNumber(written), byNumber(other), WHOLE_LIST]);
			}
		},
	);
});

test('finds who is listed by number by the LID beside it', async () => {
	const special = { name: 'Ana', lastMessageAt: at(-1), lid: HIDDEN };
	withChats(gateway(), [plainChat('5511999990001@c.us', special)]);
	const { items } = await lookUp(HIDDEN);
	expect(items).toMatchObject([{ json: { id: '5511999990001@c.us', name: 'Ana' } }]);
	expect(asked()).toEqual([{ remoteJid: HIDDEN }, WHOLE_LIST]);
});

test('all input items share one request for the list, and nothing is asked for by bare digits', async () => {
	const people = Array.from({ length: 12 }, (_, index) => `55119${70000000 + index}`);
	withChats(
		gateway(),
		people.map((number, index) =>
			plainChat(`1900000000000${10 + index}@lid`, {
				name: `Pessoa ${index}`,
				lastMessageAt: at(-index),
				numberBehindLid: number,
			}),
		),
	);
	const { items } = await lookUp(...people, '5511999999999');
	expect(items.map(({ json }) => json.name)).toEqual([
		...people.map((_number, index) => `Pessoa ${index}`),
		undefined,
	]);
	expect(items.at(-1)?.json.error).toContain('Evolution API has no chat with the number or id');
	const bodies = asked();
	expect(bodies.filter((body) => JSON.stringify(body) === JSON.stringify(WHOLE_LIST))).toHaveLength(
		1,
	);
	expect(bodies).toHaveLength(27);
	for (const { body } of gateway().requests) {
		expect(JSON.stringify(body)).toMatch(/^\{"take":20000\}$|"remoteJid":"\d+@s\.whatsapp\.net"/);
	}
});
