import axios from 'axios';
import { gateways } from '../nodes/WhatsAppChats/gateways';
import { isRecord } from '../nodes/WhatsAppChats/whatsapp/coerce';
import type { SimulatedGateway } from '../test/gateways';

const PAGE_SIZE = 100;

/** A gateway's answers that hold all chats of its account, as the texts they came in. */
export async function gatewayBytes(
	{ name, credentials }: SimulatedGateway,
	chats: number,
): Promise<string[]> {
	const gateway = gateways.find((candidate) => candidate.name === name);
	const http = axios.create({
		proxy: false,
		baseURL: gateway?.baseUrl(credentials) ?? '',
		headers: gateway?.headers(credentials) ?? {},
		responseType: 'text',
		transformResponse: (text: unknown) => text,
	});
	if (name === 'whatsGate') {
		const body = { WhatsappID: credentials.whatsappId };
		return [(await http.post<string>('/get-chats', body)).data];
	}
	if (name === 'evolution') {
		const path = `/chat/findChats/${credentials.instanceName}`;
		return [(await http.post<string>(path, { take: chats })).data];
	}
	const texts: string[] = [];
	for (let page = 1; page <= Math.ceil(chats / PAGE_SIZE); page++) {
		const params = { page, pageSize: PAGE_SIZE };
		texts.push((await http.get<string>('/chats', { params })).data);
	}
	return texts;
}

/** The chats in a parsed answer: the list itself, or what stands under `data`. */
export function entriesIn(answer: unknown): unknown[] {
	const list = isRecord(answer) ? answer.data : answer;
	return Array.isArray(list) ? list : [];
}
