import type { GroupParticipant } from '../../nodes';
import { groupParticipant } from '../../nodes/WhatsAppChats/whatsapp/groupParticipant';
import { expectWholeItem } from './wholeItem';

test('a participant comes with the group it belongs to, and with every field in its order', () => {
	const participant = {
		name: 'Lia',
		phone: null,
		shortName: null,
		isAdmin: true,
		isSuperAdmin: false,
		lid: '190000000000022@lid',
		id: '190000000000022@lid',
	};
	const group = { gateway: 'zApi', id: '120363000000000101@g.us', name: null } as const;
	const expected: GroupParticipant = {
		name: 'Lia',
		phone: null,
		shortName: null,
		isAdmin: true,
		isSuperAdmin: false,
		lid: '190000000000022@lid',
		id: '190000000000022@lid',
		groupName: null,
		groupId: '120363000000000101@g.us',
		gateway: 'zApi',
	};
	expectWholeItem(groupParticipant(group, participant), expected);
});
