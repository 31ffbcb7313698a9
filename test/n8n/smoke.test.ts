import { useBench } from './bench';

const bench = useBench('n8n-2.39');

test('n8n knows the node and its three credentials', async () => {
	expect(Object.keys(bench().credentials).sort()).toEqual(['plugChatApi', 'whatsGateApi', 'zApi']);
	expect(bench().n8n.log()).not.toMatch(/Error/);
});
