import type { GroupParticipant } from '../../nodes';
import { groupParticipant } from '../../nodes/WhatsAppChats/whatsapp/groupParticipant';
import { expectWholeItem } from './wholeItem';

test('a participant comes with the group it belongs to, and with every field in its order', () => {
	const participant = {
		id: '190000000000022@lid',
		phone: null,
		lid: '190000000000022@lid',
		name: 'Lia',
		shortName: null,
		isAdmin: true,
		isSuperAdmin: false,
	};
	const group = { gateway: 'zApi', id: '120363000000000101@g.us', name: null } as const;
	const expected: GroupParticipant = {
		gateway: 'zApi',
		groupId: '120363000000000101@g.us',
		groupName: null,
		id: '190000000000022@lid',
		phone: null,
		lid: '190000000000022@lid',
		name: 'Lia',
		shortName: null,
		isAdmin: true,
		isSuperAdmin: false,
	};
	expectWholeItem(groupParticipant(group, participant), expected);
});
