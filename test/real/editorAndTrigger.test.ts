import { toText } from '../../nodes/WhatsAppChats/whatsapp/coerce';
import { ActiveTrigger } from '../engine/harness/activeTrigger';
import { pickerPage, type ListPage } from '../engine/harness/chatPicker';
import { useRealAccount } from './account';
import { expectContract } from './contract';

const account = useRealAccount();

/** The editor's list behind 'Chat', scrolled until the chat is there. */
async function isFound(id: unknown, search: string): Promise<boolean> {
	let token: string | undefined;
	do {
		const gateway = { ...account(), name: 'evolution' };
		const page: ListPage = await pickerPage(account(), gateway, search, token);
		if (page.ids.includes(id)) return true;
		token = typeof page.paginationToken === 'string' ? page.paginationToken : undefined;
	} while (token !== undefined);
	return false;
}

test('the list behind Chat finds chats by a word of their names', async () => {
	const chats = await account().items({ operation: 'getChats', returnAll: true });
	const named = chats.filter(({ name }) => /\p{L}{4,}/u.test(toText(name) ?? ''));
	for (const { name, id } of named.slice(0, 5)) {
		const [word = ''] = /\p{L}{4,}/u.exec(toText(name) ?? '') ?? [];
		expect([name, await isFound(id, word)]).toEqual([name, true]);
	}
});

test('the trigger starts nothing at first, and then items as they should be', async () => {
	const { engine, credentialType, credentials } = account();
	const triggerOn = ['newChat', 'newActivity', 'unreadIncreased'];
	const trigger = new ActiveTrigger(engine, {
		parameters: { gateway: 'evolution', triggerOn, simple: false },
		credentials: { [credentialType]: credentials },
	});
	expect(await trigger.publish()).toEqual([]);
	expectContract(await trigger.poll(), 'event');
	trigger.restart();
	expectContract(await trigger.poll(), 'event');
});
