import { toChat } from '../../nodes';
import { isRecord } from '../../nodes/WhatsAppChats/whatsapp/coerce';
import { RECORDED } from './recordedEvolution';
import { EXPECTED_CHATS } from './recordedEvolutionChats';
import { expectWholeItem } from './wholeItem';

const LISTS = RECORDED.filter(({ request }) => request.path.includes('/findChats/'))
	.map(({ answer }): unknown[] => (Array.isArray(answer.body) ? answer.body : []))
	.map((list) => list.filter(isRecord));

test.each(Object.entries(EXPECTED_CHATS))('%s, wherever it stands', (remoteJid, expected) => {
	const entries = LISTS.flat().filter((entry) => entry.remoteJid === remoteJid);
	expect(entries.length).toBeGreaterThanOrEqual(4);
	for (const entry of entries) expectWholeItem(toChat('evolution', entry), expected);
});

test('no recorded chat is without its expected item', () => {
	const listed = LISTS.flat().map(({ remoteJid }) => remoteJid);
	expect(new Set(listed)).toEqual(new Set(Object.keys(EXPECTED_CHATS)));
});

test.each([
	['5511999990001@s.whatsapp.net', '190000000000001@lid'],
	['5511999990001:7@s.whatsapp.net', '190000000000001:7@lid'],
])('a person by number (%s) whose last message has the LID', (remoteJid, remoteJidAlt) => {
	expect(toChat('evolution', { remoteJid, lastMessage: { key: { remoteJidAlt } } })).toMatchObject({
		phone: '5511999990001',
		lid: '190000000000001@lid',
		id: '5511999990001@c.us',
		gatewayChatId: remoteJid,
	});
});

test('the number beside the id of a group, a channel or a list is nobody’s', () => {
	const lastMessage = { key: { remoteJidAlt: '5511999990001@s.whatsapp.net' } };
	for (const remoteJid of ['1@g.us', '1@newsletter', '1624901640@broadcast', '0@s.whatsapp.net']) {
		expect(toChat('evolution', { remoteJid, lastMessage })).toMatchObject({
			phone: null,
			lid: null,
		});
	}
});
