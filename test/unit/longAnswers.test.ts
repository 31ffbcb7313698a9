import { gateways } from '../../nodes/WhatsAppChats/gateways';
import type { ChatIndex } from '../../nodes/WhatsAppChats/gateways/chatIndex';
import type { Connection, Gateway } from '../../nodes/WhatsAppChats/gateways/gateway';
import { parseJid } from '../../nodes/WhatsAppChats/whatsapp/jid';
import { counted, longestHold, MAX_HOLD } from './countedThread';

const COUNT = 300;

const entries = (entry: (index: number) => Record<string, unknown>) =>
	Array.from({ length: COUNT }, (_, index) => counted(entry(index)));

const number = (index: number) => `55119${String(index).padStart(8, '0')}`;

function find(name: string): Gateway {
	const gateway = gateways.find((candidate) => candidate.name === name);
	if (!gateway) throw new Error(`No gateway ${name}`);
	return gateway;
}

/** A connection to a gateway that has answered already. */
function answering(answer: unknown): Connection {
	let shared: Promise<ChatIndex> | undefined;
	return {
		credentials: { apiKey: 'key', whatsappId: 'id', token: 'token' },
		request: () => Promise.resolve(answer),
		warn: () => undefined,
		requestOnce: (_request, read) => (shared ??= read(answer)),
		concurrency: (wanted) => wanted,
		pageSizes: { refused: Infinity },
	};
}

/** The job takes a step at least for each entry, and lets go of the thread again and again. */
async function expectSlices(job: () => Promise<unknown>): Promise<void> {
	const { longest, steps } = await longestHold(job);
	expect(steps).toBeGreaterThanOrEqual(COUNT);
	expect(longest).toBeLessThan(MAX_HOLD);
}

test.each(['plugChat', 'zApi'])('a long page of %s is read in slices', async (name) => {
	const page = entries((index) => ({ phone: number(index) }));
	await expectSlices(async () => {
		const readings = await find(name).readChatPage(answering(page), 1, COUNT);
		expect(readings).toHaveLength(COUNT);
	});
});

test.each(['plugChat', 'zApi'])('a group of %s with very many participants too', async (name) => {
	const participants = entries((index) => ({ phone: number(index) }));
	const answer = answering({ phone: '120363000000000001-group', participants });
	await expectSlices(async () => {
		const reading = await find(name).readGroupInvite?.(answer, 'AbCdEfGhIjKl');
		expect(reading?.item.participants).toHaveLength(COUNT);
		expect(reading?.item.participants?.[1]?.phone).toBe('5511900000001');
	});
});

describe('WhatsGate', () => {
	const whatsGate = find('whatsGate');
	const chats = () =>
		answering({ result: 'OK', data: entries((at) => ({ id: `${number(at)}@c.us` })) });
	const large = () => {
		const participants = entries((index) => ({ id: `${number(index)}@c.us` }));
		const group = { id: '120363000000000001@g.us', groupMetadata: { participants } };
		return answering({ result: 'OK', data: [group] });
	};
	const group = parseJid('120363000000000001@g.us');
	const last = parseJid(`${number(COUNT - 1)}@c.us`);

	test('its list is read in slices', async () => {
		await expectSlices(async () => {
			expect(await whatsGate.readChatPage(chats(), 1, 100)).toHaveLength(COUNT);
		});
	});

	test('so is a group with very many participants, in the list and alone', async () => {
		if (!group) throw new Error('It is an id');
		await expectSlices(async () => {
			const [reading] = await whatsGate.readChatPage(large(), 1, 100);
			expect(reading?.item.group?.participants?.at(-1)?.phone).toBe(number(COUNT - 1));
			expect(reading?.item.group?.size).toBe(COUNT);
		});
		await expectSlices(async () => {
			const { item } = await whatsGate.readChat(large(), group);
			expect(item.group?.participants).toHaveLength(COUNT);
		});
	});

	test('one chat is looked for in slices, and the list looked through once for all input items', async () => {
		if (!last) throw new Error('It is an id');
		const connection = chats();
		await expectSlices(() => whatsGate.readChat(connection, last));
		const { steps } = await longestHold(() => whatsGate.readChat(connection, last));
		expect(steps).toBeLessThan(50);
	});

	test('so is the phone, among the sessions of the credential’s test', async () => {
		const sessions = entries((index) => ({ unique_id: `other ${index}` }));
		const answer = answering({ result: 'OK', data: sessions });
		await expectSlices(async () => {
			await expect(whatsGate.checkConnection(answer)).rejects.toThrow('no such WhatsappID');
		});
	});
});
