import { useRealAccount } from './account';
import { expectContract, expectWords } from './contract';
import { REAL_INVITE } from './realServer';

const account = useRealAccount();

/** A code of the right form that nobody made, and one of a wrong form. */
const NO_INVITES = ['NoInviteAtAll000000000', 'short'];

test.each(NO_INVITES)('the invite %s gives no item, and is told in words', async (invite) => {
	const { items, error } = await account().run({ operation: 'getGroupInviteMetadata', invite });
	expect(items).toEqual([]);
	expect(error).toBeDefined();
	expectWords(error);
});

test('the group of EVOLUTION_INVITE, where it is set and the phone is connected', async () => {
	if (REAL_INVITE === '' || !(await account().isPhoneConnected())) return;
	const parameters = { operation: 'getGroupInviteMetadata', invite: REAL_INVITE };
	expectContract(await account().items(parameters), 'group');
});

test('a group of the list keeps the contract, or words say why it can not be read', async () => {
	const groups = { chatTypes: ['group'] };
	const [group] = await account().items({ operation: 'getChats', limit: 1, filters: groups });
	const value = typeof group?.id === 'string' ? group.id : '120363000000000000@g.us';
	const parameters = { operation: 'getGroupMetadata', group: { __rl: true, mode: 'id', value } };
	const { items, error } = await account().run({ ...parameters, simple: false });
	expectContract(
		items.map(({ json }) => json),
		'group',
	);
	expectWords(error);
	expect(items).toHaveLength(error === undefined ? 1 : 0);
});
