import { PollRegistry } from '../../nodes/WhatsAppChats/trigger/state/pollRegistry';

const HISTORY = {
	allFetchedAt: 0,
	pollsSince: 0,
	isNewestFirst: true,
	staleUnread: new Set<string>(),
};

test('knows a context from its first success on, and no other one', () => {
	const registry = new PollRegistry();
	const context = {};
	expect(registry.hasPolledWith(context)).toBe(false);
	registry.setPolledWith(context);
	expect(registry.hasPolledWith(context)).toBe(true);
	expect(registry.hasPolledWith({})).toBe(false);
	expect(new PollRegistry().hasPolledWith(context)).toBe(false);
});

test('one poll of a trigger runs at a time, and the next one also after an error', async () => {
	const registry = new PollRegistry();
	const fail = () => Promise.reject(new Error('No answer'));
	const failing = registry.runAlone('one', fail);
	expect(await registry.runAlone('one', () => Promise.resolve('ran'))).toBeNull();
	expect(await registry.runAlone('other', () => Promise.resolve('ran'))).toBe('ran');
	await expect(failing).rejects.toThrow('No answer');
	expect(await registry.runAlone('one', () => Promise.resolve('ran'))).toBe('ran');
});

test('a history is found by the newest state alone', () => {
	const registry = new PollRegistry();
	registry.setHistory('first', HISTORY, null);
	registry.setHistory('second', { ...HISTORY, pollsSince: 1 }, 'first');
	expect(registry.findHistory('first')).toBeNull();
	expect(registry.findHistory('second')).toMatchObject({ pollsSince: 1 });
	registry.setHistory('second', HISTORY, 'second');
	expect(registry.findHistory('second')).toBe(HISTORY);
});

test('of more than 10,000 histories the one that was set first is dropped', () => {
	const registry = new PollRegistry();
	for (let at = 0; at < 10_000; at++) registry.setHistory(`${at}`, HISTORY, null);
	registry.setHistory('0', HISTORY, '0');
	registry.setHistory('another', HISTORY, null);
	expect(registry.findHistory('0')).toBe(HISTORY);
	expect(registry.findHistory('1')).toBeNull();
	expect(registry.findHistory('2')).toBe(HISTORY);
});
