import fc from 'fast-check';
import { TRAITS } from '../../gateways';
import { ECHOES } from '../server/echoes';
import type { Body, PagesOf } from '../server/httpAnswer';
import type { Asker } from '../server/wire';
import { hostileChats, hostileGroups } from './entries';
import { fieldValues } from './fieldValues';
import { anyJsonText, nested, objectText, type JsonText } from './jsonText';
import { hostileText } from './texts';

/** What a run asks a gateway for. */
export type Wanted = 'chats' | 'chat' | 'group' | 'invite' | 'status';

const echo = fc
	.tuple(hostileText, fc.constantFrom(...ECHOES), hostileText)
	.map(([before, told, after]) => `${before.slice(-300)}${told}${after}`);

/** What gateways say when something is wrong, and a key that they say back. */
const words = fc.oneof(
	{ weight: 4, arbitrary: hostileText },
	{ weight: 3, arbitrary: echo },
	{
		weight: 1,
		arbitrary: fc.nat(1000).map((length) => `Erro: ${'número inválido, '.repeat(length)}`),
	},
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			...[
				'Client-Token ⟦plain⟧ not allowed',
				'⟦plain⟧ not allowed',
				'Instance not found',
				'Unauthorized',
			],
			...['You need to restore the session.', 'invite expired', 'Not found', 'GET ⟦request⟧'],
		),
	},
);
const text = words.map((said) => JSON.stringify(said));

/** Answers that tell of a failure, in the forms that the providers and their proxies have. */
const errorBody: fc.Arbitrary<JsonText> = fc.oneof(
	text.map((said) => `{"error":${said}}`),
	text.map((said) => `{"error":{"message":${said}}}`),
	text.map((said) => `{"success":false,"reason":${said}}`),
	text.map((said) => `{"result":"ERROR","data":${said}}`),
	fc.tuple(text, text).map(([name, said]) => `{"name":${name},"message":${said},"code":0}`),
	objectText({ error: text, message: text, data: text, result: text, name: text, detail: text }),
	fc.constantFrom('{}', '[]', 'null', '""', '0', 'true', '[null]', '[[]]', '{"value":null}'),
	anyJsonText,
);

const { flag, any, id } = fieldValues;

const status: fc.Arbitrary<JsonText> = fc.oneof(
	objectText({ connected: flag, session: flag, smartphoneConnected: flag, error: text }),
	fc
		.array(
			objectText({
				unique_id: fc.constantFrom('"191b80a9238"', '1'),
				status: any,
				status_name: text,
			}),
			{
				maxLength: 3,
			},
		)
		.map((sessions) => `{"result":"OK","data":[${sessions.join(',')}]}`),
	text.map(
		(said) =>
			`{"result":"OK","data":[{"unique_id":"191b80a9238","status":"AUTH","status_name":${said}}]}`,
	),
);

/** A chat, at times with a key of the account in its name, or with something very deep in it. */
function chatOf(asker: Asker): fc.Arbitrary<JsonText> {
	const named = fc
		.tuple(hostileChats[asker], fc.oneof(text, id))
		.map(([chat, name]) => withField(chat, `"name":${name}`));
	const deep = fc
		.tuple(hostileChats[asker], nested(20_000))
		.map(([chat, value]) => withField(chat, `"notes":${value}`));
	return fc.oneof(
		{ weight: 90, arbitrary: hostileChats[asker] },
		{ weight: 15, arbitrary: named },
		{ weight: 1, arbitrary: deep },
	);
}

function withField(json: JsonText, field: JsonText): JsonText {
	return `${json.slice(0, -1)}${json === '{}' ? '' : ','}${field}}`;
}

const GROUP_ID = '120363019502650977@g.us';

/** The group that is asked for, or any. */
function groupOf(asker: Asker): fc.Arbitrary<JsonText> {
	const asked = `"phone":"120363019502650977-group","id":"${GROUP_ID}"`;
	const groups = hostileGroups[asker];
	return fc.oneof(
		groups,
		groups.map((group) => withField(group, asked)),
	);
}

/** On some gateways one chat or group is found in a list. */
function withAskedFor(
	{ entries: [first = '{}', ...others], ...list }: PagesOf,
	id: string,
): PagesOf {
	const remoteJid = id.replace('@c.us', '@s.whatsapp.net');
	const asked = withField(first, `"id":"${id}","remoteJid":"${remoteJid}"`);
	return { ...list, count: null, entries: [asked, ...others] };
}

function listOf(asker: Asker, mayBeEndless: boolean): fc.Arbitrary<PagesOf> {
	return fc.record(
		{
			entries: fc.array(chatOf(asker), { maxLength: 5 }),
			count: fc.oneof(fc.constant(null), fc.nat(40), fc.nat(400)),
			pages: fc.constantFrom(
				...(['asAsked', 'asAsked', 'sameAgain', 'lastAgain', 'shrinking', 'overlapping'] as const),
				...([mayBeEndless ? 'endless' : 'sameAgain', 'capped'] as const),
			),
		},
		{ noNullPrototype: true },
	);
}

function expected(asker: Asker, wanted: Wanted, mayBeEndless: boolean): fc.Arbitrary<Body> {
	const json = (text: fc.Arbitrary<JsonText>) => text.map((json): Body => ({ json }));
	if (wanted === 'status') return json(status);
	if (wanted === 'invite') return json(hostileGroups[asker]);
	if (wanted === 'chat' || wanted === 'group') {
		const { supports } = TRAITS[asker];
		if (wanted === 'group' && supports.singleChats) return json(groupOf(asker));
		if (wanted === 'chat' && supports.singleChatAlone) return json(chatOf(asker));
		const id = wanted === 'chat' ? '79991112233@c.us' : GROUP_ID;
		return listOf(asker, false).map((list): Body => ({ list: withAskedFor(list, id) }));
	}
	const wrapped = listOf(asker, mayBeEndless).map(({ entries }): Body => ({
		json: `{"value":[${entries.join(',')}]}`,
	}));
	const list = listOf(asker, mayBeEndless).map((list): Body => ({ list }));
	return fc.oneof({ weight: 9, arbitrary: list }, { weight: 1, arbitrary: wrapped });
}

/**
 * What a gateway may answer to what is wanted of it.
 * @param mayBeEndless whether a list may go on for ever, as who asks takes only so many
 */
export function bodyFor(asker: Asker, wanted: Wanted, mayBeEndless = false): fc.Arbitrary<Body> {
	const good = expected(asker, wanted, mayBeEndless);
	return fc.oneof(
		{ weight: 600, arbitrary: good },
		{ weight: 100, arbitrary: errorBody.map((json): Body => ({ json })) },
		{
			weight: 20,
			arbitrary: fc
				.tuple(good, fc.double({ min: 0, max: 1, noNaN: true }))
				.map(([body, cutAt]): Body => ('json' in body ? { ...body, cutAt } : body)),
		},
		{ weight: 20, arbitrary: words.map((said): Body => ({ text: said })) },
		{
			weight: 10,
			arbitrary: fc.constantFrom('', '<html>', '\ufeff[]').map((said): Body => ({ text: said })),
		},
		{ weight: 10, arbitrary: nested(20_000).map((json): Body => ({ json })) },
		{ weight: 8, arbitrary: fc.integer({ min: 1, max: 20 }).map((bombOf): Body => ({ bombOf })) },
	);
}
