import { toChat } from '../../nodes';

/** A person listed by one id, with the other one in the key of the last message. */
function listed(remoteJid: string, remoteJidAlt: unknown) {
	return toChat('evolution', { remoteJid, lastMessage: { key: { remoteJidAlt } } });
}

test.each([
	['111222333444555@lid', '5511888888888@s.whatsapp.net', '5511888888888', '111222333444555@lid'],
	['5511888888888@s.whatsapp.net', '111222333444555@lid', '5511888888888', '111222333444555@lid'],
	['111222333444555@lid', '111222333444555@s.whatsapp.net', null, '111222333444555@lid'],
	['111222333444555@s.whatsapp.net', '111222333444555@lid', null, '111222333444555@lid'],
	['111222333444555@lid', '120363019502650977@g.us', null, '111222333444555@lid'],
	['120363019502650977@g.us', '5511888888888@s.whatsapp.net', null, null],
	['111222333444555@lid', { phone: '5511888888888' }, null, '111222333444555@lid'],
])('%s with %j beside it: the phone is %s, the LID %s', (jid, other, phone, lid) => {
	expect(listed(jid, other)).toMatchObject({ phone, lid });
});
