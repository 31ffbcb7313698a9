import { toChat, type Chat } from '../../nodes';
import { parseAnyChatId } from '../../nodes/WhatsAppChats/gateways';
import { chatTests } from '../../nodes/WhatsAppChats/whatsapp/chatFilters';
import { readChatSearch } from '../../nodes/WhatsAppChats/whatsapp/chatSearch';

const chat = (special: Partial<Chat>): Chat => ({ ...toChat('zApi', {}), ...special });

const JOAO = chat({ id: '5511999990001@c.us', phone: '5511999990001', name: 'João da Conceição' });
const CARLA = chat({ id: '558188880003@c.us', phone: '558188880003', name: 'Carla Mendes' });
const FAMILY = chat({ id: '120363000000000101@g.us', type: 'group', name: 'Família 2024' });
const OLD_GROUP = chat({ id: '5511999990001-1623281429@g.us', type: 'group', name: 'Futebol' });
const PAULO = chat({
	id: '5511999990014@c.us',
	phone: '5511999990014',
	lid: '190000000000014@lid',
});
const HIDDEN = chat({ id: '190000000000013@lid', lid: '190000000000013@lid' });
const ODD = chat({ id: 'line 7', type: 'unknown' });

const find = (typed: string, one: Chat) =>
	chatTests.isFound(readChatSearch(typed, parseAnyChatId, 4))(one);

test.each<[string, Chat]>([
	['joao', JOAO],
	['CONCEIÇÃO jo', JOAO],
	['João 0001', JOAO],
	['João 11 99999-0001', JOAO],
	['joao +55 11', JOAO],
	['99999-0001', JOAO],
	['0001', JOAO],
	['+55 11 99999-0001', JOAO],
	['+5511', JOAO],
	['+55', JOAO],
	['5511999990001@c.us', JOAO],
	['5511999990001@s.whatsapp.net', JOAO],
	['https://wa.me/5511999990001?text=Oi', JOAO],
	['0055 11 99999-0001', JOAO],
	['11 9999-0001', JOAO],
	['João: +55 11 99999-0001', JOAO],
	['+55 81 98888-0003', CARLA],
	['98888-0003', CARLA],
	['família', FAMILY],
	['familia 2024', FAMILY],
	['24', FAMILY],
	['120363000000000101@g.us', FAMILY],
	['120363000000000101-group', FAMILY],
	['120363000000000101', FAMILY],
	['the group 120363000000000101@g.us', FAMILY],
	['5511999990001-1623281429', OLD_GROUP],
	['190000000000014@lid', PAULO],
	['190000000000013@lid', HIDDEN],
	['5521999990009, 5511999990014', PAULO],
	[' line 7 ', ODD],
])('%j finds the chat', (typed, one) => {
	expect(find(typed, one)).toBe(true);
});

test.each<[string, Chat]>([
	['1', JOAO],
	['11', JOAO],
	['João 11', JOAO],
	['João 0002', JOAO],
	['Maria 0001', JOAO],
	['joao maria', JOAO],
	['999', JOAO],
	['(11)', JOAO],
	['+1', JOAO],
	['+11', JOAO],
	['99999-0002', JOAO],
	['5511999990002@c.us', JOAO],
	['120363000000000101@g.us', OLD_GROUP],
	['99990001', OLD_GROUP],
	['2', JOAO],
	['-', JOAO],
])('%j doesn’t find the chat', (typed, one) => {
	expect(find(typed, one)).toBe(false);
});

test.each<[string, Chat, boolean | null]>([
	['maria', HIDDEN, null],
	['maria', PAULO, null],
	['11', HIDDEN, null],
	['0014', PAULO, true],
	['0015', PAULO, null],
	['maria 0014', PAULO, null],
	['+55 11 99999-0001', PAULO, false],
	['99999-0001', PAULO, false],
	['5511999990001@c.us', HIDDEN, false],
	['190000000000014@lid', HIDDEN, false],
	['120363000000000101-group', HIDDEN, false],
])('%j in a chat whose name is not provided: %j', (typed, one, expected) => {
	expect(find(typed, one)).toBe(expected);
});

test('a long text finds no name that lacks one of its words, and a number in it all the same', () => {
	const long = `joao ${'maria '.repeat(500)}`;
	expect(find(long, JOAO)).toBe(false);
	expect(find(`${long}+55 11 99999-0001`, JOAO)).toBe(true);
});
