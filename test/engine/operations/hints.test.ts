import { TRAITS } from '../../gateways';
import { GATEWAY_NAMES, runOn, supporting, useSetup } from '../harness/setup';

const setup = useSetup();

const typed = (line: number) => `55819888${String(line).padStart(5, '0')}`;

describe.each(GATEWAY_NAMES)('Hints of several input items on %s', (name) => {
	const gateway = () => setup().gateways[name];

	/** Lets the gateway know people by one form of their number each, asked for in this order. */
	function knowOnly(phones: string[]) {
		const { asList, contactId, supports } = TRAITS[name];
		if (!supports.singleChats) {
			const body = asList(phones.map((phone) => ({ id: contactId(phone) })));
			gateway().failAlways({ kind: 'answer', body });
			return;
		}
		const named = { pushName: 'Ana', profilePicUrl: 'https://pps.whatsapp.net/p.jpg?oe=1' };
		for (const phone of phones) {
			gateway().failNext({ kind: 'status', status: 404 });
			const inList = asList([{ remoteJid: contactId(phone), ...named }]);
			gateway().failNext({ kind: 'answer', body: supports.singleChatAlone ? { phone } : inList });
		}
	}

	test('a number that was looked up twice is reported once', async () => {
		const chat = { __rl: true, mode: 'phone', value: '+55 81 98888-0003' };
		const parameters = { operation: 'getChatMetadata', chat };
		const { hints } = await runOn(setup(), gateway(), parameters, { input: [{}, {}] });
		expect(hints).toEqual([
			`${TRAITS[name].title} knows 5581988880003 as 558188880003. The item has the number that the gateway gave.`,
		]);
	});

	test('of more than ten, ten are shown and the others counted, the pictures last', async () => {
		const chats = Array.from({ length: 13 }, (_, line) => typed(line).replace('55819', '5581'));
		const input = chats.map((_, line) => ({ phone: typed(line) }));
		knowOnly(chats);
		const parameters = {
			operation: 'getChatMetadata',
			chat: { __rl: true, mode: 'phone', value: '={{ $json.phone }}' },
			options: { downloadPictures: true, chatsAtOnce: 1 },
		};
		const { hints, items } = await runOn(setup(), gateway(), parameters, { input });
		expect(items.map(({ json }) => json.phone)).toEqual(chats);
		expect(hints).toHaveLength(12);
		expect(hints[9]).toContain(` knows ${typed(9)} as ${chats[9]}.`);
		expect(hints[10]).toBe('3 more hints like these are not shown.');
		expect(hints[11]).toMatch(/[Pp]ictures/);
	});
});

test.each(supporting('chatsWithoutMessages'))(
	'%s: what is true of all input items is said once',
	async (name) => {
		const filters = { inactiveSince: '2030-01-01T00:00:00Z' };
		const parameters = { operation: 'getChats', returnAll: true, filters };
		const input = [{}, {}, {}];
		const { hints } = await runOn(setup(), setup().gateways[name], parameters, { input });
		expect(hints).toEqual([
			`${TRAITS[name].title} doesn't provide the time of the last message for every chat. The filter 'Inactive Since' left out 1 chat for that reason.`,
		]);
	},
);
