import { sampleAccount, startGateways } from '../../gateways';
import type { WorkflowJson } from '../editorApi';
import { chatOf, keepChats, type Example } from './example';

const ANA = '5511999990001@c.us';
const BRUNO = '5511999990002@c.us';
const CARLA = '558188880003@c.us';
const LUCIA = '190000000000013@lid';
const GROUP = '120363000000000101@g.us';

/** The contacts of two accounts, merged by `id`. */
export const twoGateways: Example = {
	name: 'WhatsApp: the same contacts on two gateways',

	async onAccount({ run, account, workflow, bench }) {
		keepChats(account, GROUP, ANA, BRUNO, LUCIA);
		const other = sampleAccount();
		keepChats(other, GROUP, ANA, CARLA, LUCIA);
		chatOf(other, ANA).unread = 0;
		chatOf(other, ANA).lastMessageAt = new Date('2026-01-16T08:00:00.000Z');
		const gateways = await startGateways({ account: other });
		try {
			const { credentialType, credentials } = gateways.whatsGate;
			const name = 'WhatsGate of the second account';
			const id = await bench.api.createCredential(name, credentialType, credentials);
			const second = { [credentialType]: { id, name } };
			const items = (await run(withCredential(workflow, 'Chats of the Second', second))).items(
				'Sort by Name',
			);
			expect(items).toEqual([
				contact(ANA, 'Ana Souza', 'both', 3, 0, '2026-01-16T08:00:00.000Z'),
				contact(BRUNO, 'Bruno Lima', 'first', 0, null, '2026-01-15T16:02:44.000Z'),
				contact(CARLA, 'Carla Mendes', 'second', null, 0, '2026-01-14T12:31:15.000Z'),
				{
					...contact(LUCIA, 'Lúcia Ferreira', 'both', 2, 2, '2026-01-11T22:47:37.000Z'),
					phone: null,
				},
			]);
		} finally {
			await gateways.stop();
		}
	},

	asImported(run) {
		const items = run.items('Sort by Name');
		expect(items.map(({ name, knownTo }) => [name, knownTo])).toEqual([
			['Ana Souza', 'both'],
			['Bruno Lima', 'first'],
			['Carla Mendes', 'second'],
			['Davi Araújo', 'first'],
			['Иван Петров', 'both'],
			['Мария Смирнова', 'second'],
		]);
	},
};

function contact(
	id: string,
	name: string,
	knownTo: string,
	unreadOnFirst: number | null,
	unreadOnSecond: number | null,
	lastMessageAt: string,
) {
	const phone = id.replace('@c.us', '');
	return { id, name, phone, knownTo, unreadOnFirst, unreadOnSecond, lastMessageAt };
}

function withCredential(workflow: WorkflowJson, node: string, credentials: object): WorkflowJson {
	const nodes = workflow.nodes.map((other) =>
		other.name === node ? { ...other, credentials } : other,
	);
	return { ...workflow, nodes };
}
