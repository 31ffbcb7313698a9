import type { InEditor } from '../desk';

/** What people type who look for the node: gateways as they write them, and what they want to read. */
const WORDS = [
	...['plugchat', 'plug chat', 'z-api', 'z api', 'zapi', 'whatsgate', 'whats gate', 'whats app'],
	...['evolution', 'evolution api', 'baileys', 'group members', 'group metadata'],
	...['new chat', 'new message', 'unread', 'inactive', 'group', 'invite', 'contacts'],
	...['participants', 'members', 'phone number'],
	...['conversas', 'mensagem', 'mensagens', 'grupo', 'grupos', 'convite', 'contatos'],
	...['mensaje', 'conversaciones', 'contactos', 'invitación', 'participantes'],
	...['ватсап', 'вотсап', 'чат', 'сообщения', 'группа', 'группы', 'контакты', 'участники'],
];

/** The node and its trigger are one entry of n8n's list, which says what both do. */
const SAYS_BOTH =
	'Read WhatsApp chats and groups, or start a workflow when something happens in them, through Evolution API, PlugChat, WhatsGate or Z-API';

/** The words by which the node is found. */
export function findByWord(inEditor: InEditor): void {
	inEditor('finds the node by the words of many, as one entry', async ({ editor }) => {
		await editor.newWorkflow();
		const panel = await editor.openNodesPanel();
		const found: string[] = [];
		for (const word of WORDS) if (await panel.finds(word, 'WhatsApp Chats')) found.push(word);
		expect(found).toEqual(WORDS);
	});

	inEditor('says of the entry what the node does and what the trigger does', async ({ editor }) => {
		await editor.newWorkflow();
		const panel = await editor.openNodesPanel();
		const found = await panel.search('whatsapp chats', 'WhatsApp Chats');
		expect(await found.innerText()).toContain(SAYS_BOTH);
	});
}
