import { toChat } from '../../nodes';
import { parseAnyChatId } from '../../nodes/WhatsAppChats/gateways';
import { parseChatReference } from '../../nodes/WhatsAppChats/whatsapp/chatReference';
import { canBeSameChat } from '../../nodes/WhatsAppChats/whatsapp/sameChat';

function isSame(asked: string, phone: string | undefined, lid?: string): boolean {
	const identifier = parseChatReference(asked, parseAnyChatId);
	if (!identifier) throw new Error(`'${asked}' is no chat`);
	return canBeSameChat(identifier, toChat('zApi', { phone, lid }));
}

test.each([
	['5511999990001', '5511999990001', undefined],
	['5511999990001', '+55 11 99999-0001', undefined],
	['5511999990001', '5511999990001@hosted', undefined],
	['5511999990001', undefined, '190000000000013@lid'],
	['5511999990001', '551199990001', '190000000000013@lid'],
	['5511999990001', '011999990001', undefined],
	['5215512345678', '525512345678', undefined],
	['5491123456789', '54111523456789', undefined],
	['190000000000013@lid', '5511999990001', undefined],
	['190000000000013@lid', '5511999990001', '190000000000013@lid'],
	['190000000000013@lid', '190000000000013', undefined],
	['190000000000013:4@lid', '190000000000013@lid', undefined],
	['120363000000000101@g.us', '120363000000000101-group', undefined],
	['5511999990001-1623281429@g.us', '5511999990001-1623281429', undefined],
	['1624901640@broadcast', '1624901640-broadcast', undefined],
])('asked for %s, the answer (phone %s, lid %s) can be the chat', (asked, phone, lid) => {
	expect(isSame(asked, phone, lid)).toBe(true);
});

test.each([
	['5511999990001', '5511999990002', undefined],
	['5511999990001', '5511988880001', undefined],
	['5511999990001', '120363000000000101-group', undefined],
	['5511999990001', '5511999990001-1623281429', undefined],
	['5511999990001', '5511999990001-broadcast', undefined],
	['5511999990001', '0', undefined],
	['5511999990001', '0001', undefined],
	['190000000000013@lid', '5511999990001', '190000000000014@lid'],
	['190000000000013@lid', '120363000000000101-group', undefined],
	['120363000000000101@g.us', '120363000000000102-group', undefined],
	['120363000000000101@g.us', '5511000000101', undefined],
	['0', 'status', undefined],
])('asked for %s, the answer (phone %s, lid %s) is another chat', (asked, phone, lid) => {
	expect(isSame(asked, phone, lid)).toBe(false);
});
