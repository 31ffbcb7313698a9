import { triggerOn } from '../harness/activeTrigger';
import { busy } from '../harness/busy';
import { GATEWAY_NAMES, useSetup } from '../harness/setup';
import { jid, message, person, withChats } from '../harness/smallAccount';

const setup = useSetup();

describe.each(GATEWAY_NAMES)('A poll on %s', (name) => {
	const gateway = () => setup().gateways[name];
	const published = async (options = {}) => {
		withChats(gateway(), [person(2, -1), person(1, -2)]);
		const parameters = { triggerOn: ['newActivity'], options };
		const trigger = triggerOn(setup().engine, gateway(), parameters);
		await trigger.publish();
		message(gateway(), 1, 1);
		gateway().requests.length = 0;
		return trigger;
	};

	test('asks again after as long as a busy gateway wants', async () => {
		const trigger = await published();
		gateway().failNext(busy('0'));
		expect(await trigger.poll()).toMatchObject([{ id: jid(1) }]);
	});

	test('ends with an error where the gateway wants more time than it may wait', async () => {
		const trigger = await published();
		gateway().failAlways(busy('61'));
		await expect(trigger.poll()).rejects.toMatchObject({
			httpCode: '429',
			description: expect.stringMatching(/asks to wait 61 s.*'Max Wait \(Seconds\)' of 60/),
		});
		expect(gateway().requests).toHaveLength(1);
	});

	test('waits no longer than n8n gives it, whatever Max Wait says', async () => {
		const trigger = await published({ maxWaitSeconds: 3600 });
		gateway().failAlways(busy('301'));
		await expect(trigger.poll()).rejects.toMatchObject({
			description: expect.stringMatching(/asks to wait 301 s/),
		});
		trigger.budgetMilliseconds = 20_000;
		gateway().failAlways(busy('21'));
		await expect(trigger.poll()).rejects.toMatchObject({
			description: expect.stringMatching(/asks to wait 21 s/),
		});
		expect(gateway().requests).toHaveLength(2);
	});

	test('waits five seconds at most where it is the first, as n8n waits for it', async () => {
		withChats(gateway(), [person(1, -1)]);
		const trigger = triggerOn(setup().engine, gateway(), {});
		gateway().failAlways(busy('6'));
		await expect(trigger.publish()).rejects.toThrow("'Max Wait (Seconds)' of 5");
		expect(gateway().requests).toHaveLength(1);
		gateway().failAlways(null);
		gateway().failNext(busy('0'));
		expect(await trigger.publish()).toEqual([]);
	});

	test('asks nothing more when its time is over, says so and loses nothing', async () => {
		const trigger = await published();
		trigger.budgetMilliseconds = 0;
		await expect(trigger.poll()).rejects.toMatchObject({
			message: 'The chats could not be read in the 0 minutes that a poll has',
			description: expect.stringContaining('Nothing is lost'),
		});
		expect(gateway().requests).toHaveLength(0);
		trigger.budgetMilliseconds = 60_000;
		expect(await trigger.poll()).toMatchObject([{ id: jid(1) }]);
	});
});
