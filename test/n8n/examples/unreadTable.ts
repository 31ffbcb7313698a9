import type { EditorApi } from '../editorApi';
import { DataTables } from './dataTables';
import { chatOf, type Example } from './example';
import { prepareTable } from './tableExample';

const TABLE = 'WhatsApp unread chats';

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
		return await prepareTable(workflow, { n8n, api: bench.api, name: TABLE, columns: COLUMNS });
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
