import Table from 'cli-table3';
import type { SimulatedChat } from './account';
import type { SimulatedGateway } from './simulatedGateway';

/** What n8n calls the fields of the credentials. */
const FIELDS: Record<string, string> = {
	token: 'Token',
	instanceName: 'Instance Name',
	instanceId: 'Instance ID',
	instanceToken: 'Instance Token',
	clientToken: 'Client-Token',
	apiKey: 'API Key',
	whatsappId: 'WhatsappID',
	baseUrl: 'Base URL',
};

/** A table a gateway, with what to type in its credential, and one with things to look up. */
export function gatewayTables(gateways: SimulatedGateway[]): string {
	const tables = gateways.map((gateway) => {
		const table = titled(`${gateway.traits.title} (simulated)`);
		for (const [field, value] of Object.entries(gateway.credentials)) {
			table.push([FIELDS[field] ?? field, value]);
		}
		return table.toString();
	});
	const [anyGateway] = gateways;
	if (anyGateway !== undefined) tables.push(thingsToTry(anyGateway.account.chats));
	return tables.join('\n');
}

function thingsToTry(chats: SimulatedChat[]): string {
	const table = titled(`To try: ${chats.length} chats`);
	for (const { jid, name } of chats.filter(({ jid }) => jid.endsWith('@c.us')).slice(0, 3)) {
		table.push(['Phone', `${jid.replace('@c.us', '')}  ${name ?? ''}`]);
	}
	for (const { name, group } of chats.filter((chat) => chat.group !== undefined).slice(0, 3)) {
		table.push(['Invite', `https://chat.whatsapp.com/${group?.inviteCode}  ${name ?? ''}`]);
	}
	return table.toString();
}

function titled(title: string): Table.Table {
	const table = new Table({ colWidths: [16, 70], style: { head: [], border: [] } });
	table.push([{ content: title, colSpan: 2 }]);
	return table;
}
