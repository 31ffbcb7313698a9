import type { EditorApi, WorkflowJson } from '../editorApi';
import type { N8nName } from '../installation';
import { DataTables } from './dataTables';
import { chatOf, type Example } from './example';

const TABLE = 'WhatsApp unread chats';
const MAKE_THE_TABLE = 'Make the Table';

/** n8n 1.123 has rows of data tables in workflows, and makes the tables themselves in its editor alone. */
const MAKES_TABLES_IN_WORKFLOWS: Record<N8nName, boolean> = {
	'n8n-2.39': true,
	'n8n-1.123': false,
};

const COLUMNS = [
	{ name: 'chat_id', type: 'string' },
	{ name: 'name', type: 'string' },
	{ name: 'phone', type: 'string' },
	{ name: 'type', type: 'string' },
	{ name: 'unread', type: 'number' },
	{ name: 'last_message_at', type: 'date' },
	{ name: 'gateway', type: 'string' },
];

/** A table of the chats that are unread right now. */
export const unreadTable: Example = {
	name: 'WhatsApp: unread chats to a data table',

	async prepare(workflow, { n8n, bench }) {
		const tables = await DataTables.open(bench.api);
		await tables.drop(TABLE);
		if (MAKES_TABLES_IN_WORKFLOWS[n8n]) return workflow;
		return chooseTable(workflow, await tables.create(TABLE, COLUMNS));
	},

	async onAccount({ run, account, bench }) {
		await run();
		const rows = await readRows(bench.api);
		expect(namesAndCounts(rows)).toEqual([
			['Família', 12],
			['Ana Souza', 3],
			['Notícias do Bairro', 6],
			['Futebol de quinta', 4],
			['Davi Araújo', 1],
			['Avisos Condomínio Sol', 1],
			['Иван Петров', 5],
			['Дача', 8],
			['Lúcia Ferreira', 2],
			['Работа', 140],
			['Promoções Imperdíveis', 27],
			['WhatsApp', 1],
		]);
		expect(rows[1]).toMatchObject({
			chat_id: '5511999990001@c.us',
			name: 'Ana Souza',
			phone: '5511999990001',
			type: 'contact',
			unread: 3,
			last_message_at: '2026-01-15T17:20:07.000Z',
			gateway: 'plugChat',
		});

		// Later, one chat has been read and another has more: the table follows, and nothing is doubled.
		chatOf(account, '5511999990001@c.us').unread = 0;
		chatOf(account, '5581988880004@c.us').unread = 9;
		await run();
		const later = namesAndCounts(await readRows(bench.api));
		expect(later).toHaveLength(rows.length - 1);
		expect(later).toContainEqual(['Davi Araújo', 9]);
		expect(later).not.toContainEqual(['Ana Souza', expect.anything()]);
	},

	asImported(run) {
		expect(namesAndCounts(run.items('Add or Renew Its Row'))).toEqual([
			['Família', 12],
			['Ana Souza', 3],
			['Davi Araújo', 1],
			['Иван Петров', 5],
		]);
	},
};

async function readRows(api: EditorApi): Promise<Array<Record<string, unknown>>> {
	return await (await DataTables.open(api)).rows(TABLE);
}

function namesAndCounts(rows: Array<Record<string, unknown>>) {
	return rows.map(({ name, unread }) => [name, unread]);
}

/** What the workflow's note tells to do where a workflow can't make the table. */
function chooseTable(workflow: WorkflowJson, value: string): WorkflowJson {
	const nodes = workflow.nodes
		.filter(({ name }) => name !== MAKE_THE_TABLE)
		.map((node) => {
			const { parameters } = node;
			const isTable = typeof parameters === 'object' && parameters && 'dataTableId' in parameters;
			const dataTableId = { __rl: true, mode: 'id', value };
			return isTable ? { ...node, parameters: { ...parameters, dataTableId } } : node;
		});
	const { [MAKE_THE_TABLE]: next, ...connections } = workflow.connections;
	const [first] = Object.keys(connections);
	return { ...workflow, nodes, connections: { ...connections, [String(first)]: next } };
}
