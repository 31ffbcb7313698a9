import type { INodeParameters } from 'n8n-workflow';
import { plainChat, type Fault } from '../../gateways';
import { pickerPage } from '../harness/chatPicker';
import type { RunSettings } from '../harness/engine';
import { runOn, useSetup } from '../harness/setup';
import { at, jid, person, withChats } from '../harness/smallAccount';

const setup = useSetup();
const gateway = () => setup().gateways.evolution;
const HIDDEN = '190000000000001@lid';

const getChats = async (
	more: INodeParameters = {},
	settings: Partial<Pick<RunSettings, 'input'>> = {},
) => await runOn(setup(), gateway(), { operation: 'getChats', returnAll: true, ...more }, settings);

/** The bodies of the requests for contacts. */
function asked(): unknown[] {
	const requests = gateway().requests.filter(({ path }) => path.includes('findContacts'));
	return requests.map(({ body }) => body);
}

describe('Names that the list leaves out', () => {
	const withoutRows = () =>
		withChats(gateway(), [
			person(4, -1),
			person(3, -2, { row: 'none' }),
			person(2, -3, { row: 'nameless' }),
			plainChat(jid(1), { lastMessageAt: at(-4), row: 'none' }),
		]);

	test('come from the contacts, with one request for all of them', async () => {
		withoutRows();
		const { items, error, hints } = await getChats();
		expect([error, hints]).toEqual([undefined, []]);
		expect(items.map(({ json }) => json.name)).toEqual(['Pessoa 4', 'Pessoa 3', 'Pessoa 2', null]);
		expect(asked()).toEqual([{ where: {} }]);
	});

	test('one request serves all pages and all input items', async () => {
		withoutRows();
		const options = { pageSize: '={{ $json.size }}' };
		const { items } = await getChats({ options }, { input: [{ size: 1 }, { size: 2 }] });
		expect(items.map(({ json }) => json.name)).toEqual([
			...['Pessoa 4', 'Pessoa 3', 'Pessoa 2', null],
			...['Pessoa 4', 'Pessoa 3', 'Pessoa 2', null],
		]);
		expect(asked()).toHaveLength(1);
	});

	test('cost no request where every chat has one', async () => {
		withChats(gateway(), [person(2, -1), person(1, -2)]);
		await getChats();
		expect(gateway().requests).toHaveLength(1);
	});

	test('a person listed by LID gets the name of the number, and the other way round', async () => {
		withChats(gateway(), [
			plainChat(HIDDEN, { lastMessageAt: at(-1), numberBehindLid: jid(1).replace('@c.us', '') }),
			person(1, -2),
		]);
		const { items } = await getChats();
		expect(items.map(({ json }) => json.name)).toEqual(['Pessoa 1', 'Pessoa 1']);
	});

	test("are found by 'Name Contains' and in the list behind 'Chat'", async () => {
		withoutRows();
		const { items } = await getChats({ filters: { nameContains: 'pessoa 3' } });
		expect(items.map(({ json }) => json.id)).toEqual([jid(3)]);
		const { ids } = await pickerPage(setup(), gateway(), 'pessoa 2');
		expect(ids).toEqual([jid(2)]);
	});

	test('of one chat come with a request for its contact alone', async () => {
		withoutRows();
		const { items } = await runOn(setup(), gateway(), {
			operation: 'getChatMetadata',
			chat: { __rl: true, mode: 'id', value: jid(3) },
		});
		expect(items).toMatchObject([{ json: { name: 'Pessoa 3' } }]);
		const remoteJid = jid(3).replace('@c.us', '@s.whatsapp.net');
		expect(asked()).toEqual([{ where: { remoteJid } }]);
	});

	test.each<[string, Fault, string]>([
		['500', { kind: 'status', status: 500 }, 'Evolution API has a problem of its own (HTTP 500)'],
		['no answer', { kind: 'hang' }, 'Evolution API did not answer in time'],
		[
			'no list',
			{ kind: 'answer', body: { contacts: 7 } },
			'Evolution API answered with something that is not a list of contacts',
		],
		['a page of HTML', { kind: 'html' }, 'Evolution API answered with a web page instead of data'],
		[
			'half an answer',
			{ kind: 'truncated' },
			'Evolution API sent an answer that is cut off or is not JSON',
		],
		[
			'entries that are none',
			{ kind: 'answer', body: [7, 'x'] },
			'Evolution API sent an entry that is not an object: number 1 of the contacts is a number',
		],
	])('stay null where the contacts are %s, and one hint says why', async (_what, fault, words) => {
		withoutRows();
		gateway().failWhen(({ path }) => path.includes('findContacts'), fault);
		const options = { pageSize: 2, timeout: 0.5, maxWaitSeconds: 0 };
		const { items, error, hints } = await getChats({ options }, { input: [{}, {}] });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.name)).toEqual([
			...['Pessoa 4', null, null, null],
			...['Pessoa 4', null, null, null],
		]);
		expect(hints).toEqual([
			`Some names are missing, as Evolution API didn't return the contacts: ${words}`,
		]);
		expect(asked()).toHaveLength(1);
	});
});
