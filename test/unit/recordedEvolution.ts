import { isRecord } from '../../nodes/WhatsAppChats/whatsapp/coerce';
import answers from '../fixtures/evolution-answers.json';
import { plainChat, type SimulatedAccount } from '../gateways/account';
import {
	EVOLUTION_GLOBAL_KEY,
	evolutionDialect,
	type EvolutionInstance,
} from '../gateways/evolutionServer';
import { startGateway } from '../gateways/gatewayServer';
import { LATER_CHAT, recordedEvolutionAccount } from '../gateways/recordedEvolutionAccount';
import type { SimulatedGateway } from '../gateways/simulatedGateway';

/** A request to a real Evolution API and what it answered. */
export type Recorded = {
	note: string;
	request: { method: string; path: string; key: string; body?: unknown };
	answer: { status: number; type: string; body: unknown };
};

/** All that was recorded, in its order. */
export const RECORDED: readonly Recorded[] = answers;

/** The keys by the names that the records have for them. */
const KEYS: Readonly<Record<string, string>> = {
	'the global key': EVOLUTION_GLOBAL_KEY,
	'the token of instance loja': 'simulated-key-loja',
	'the token of instance empty': 'simulated-key-empty',
	'the token of instance baileys': 'simulated-key-baileys',
	'the token of instance main': 'simulated-key-main',
	wrong: 'wrong',
};

/** Beside the one that is asked without a phone, an instance is of the kind that has one. */
const INSTANCES: readonly EvolutionInstance[] = [
	{ instanceName: 'loja', apiKey: 'simulated-key-loja', isWithoutPhone: true },
	{ instanceName: 'empty', apiKey: 'simulated-key-empty' },
	{ instanceName: 'baileys', apiKey: 'simulated-key-baileys' },
];

/** What happened at one request, as it does on a real server. */
export type Replayed = { status: number; type: string | null; body: unknown };

/** Starts a simulated server for one test file, and gives what replays a recorded request at it. */
export function useRecordedServer(): (recorded: Recorded) => Promise<Replayed> {
	const gateways = new Map<string, SimulatedGateway>();
	const address = { host: '127.0.0.1', port: 0 };
	beforeAll(async () => {
		for (const instance of INSTANCES) {
			const gateway = await startGateway(evolutionDialect(instance), accountNow(''), address);
			gateways.set(instance.instanceName, gateway);
		}
	});
	afterAll(async () => {
		await Promise.all([...gateways.values()].map(async (gateway) => await gateway.stop()));
	});
	return async ({ note, request: { method, path, key, body } }) => {
		const instance = /^\/\w+\/\w+\/(\w+)/.exec(path)?.[1] ?? 'loja';
		const gateway = gateways.get(instance) ?? gateways.get('loja');
		if (!gateway) throw new Error('The simulated server has not started');
		Object.assign(gateway.account, accountNow(note));
		const apikey = KEYS[key];
		const response = await fetch(gateway.baseUrl + path, {
			method,
			headers: {
				'content-type': 'application/json',
				...(apikey === undefined ? {} : { apikey }),
			},
			...(body === undefined
				? {}
				: { body: typeof body === 'string' ? body : JSON.stringify(body) }),
		});
		const type = response.headers.get('content-type');
		return { status: response.status, type, body: await response.json() };
	};
}

/** The account as it was when that was asked: it was not the same all the time. */
function accountNow(note: string): SimulatedAccount {
	const account = recordedEvolutionAccount();
	const phoneConnected = !note.includes('phone is not connected');
	if (note === 'chats of an account without chats') return { ...account, chats: [] };
	if (note !== 'chat without messages') return { ...account, phoneConnected };
	const chats = account.chats.map((chat) => (chat.jid === LATER_CHAT ? plainChat(chat.jid) : chat));
	return { ...account, chats };
}

/**
 * What an answer looks like: its keys, at every depth, and the type of each value. Null and an empty text both
 * say nothing.
 */
export function shapeOf(value: unknown): unknown {
	if (value === null || value === '') return 'nothing';
	if (Array.isArray(value)) return value.map(shapeOf);
	if (!isRecord(value)) return typeof value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]));
}

/** A list of chats or contacts: the ids, the times in the order of the list, what each entry looks like. */
export function summaryOf(list: unknown) {
	const entries = Array.isArray(list) ? list.filter(isRecord) : [];
	return {
		jids: new Set(entries.map(({ remoteJid }) => remoteJid)),
		times: entries.map(({ updatedAt }) => updatedAt),
		shapes: new Map(entries.map((entry) => [entry.remoteJid, shapeOf(entry)])),
	};
}
