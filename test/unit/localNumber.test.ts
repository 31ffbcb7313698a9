import { countryCodeQuestion } from '../../nodes/WhatsAppChats/whatsapp/localNumber';

/**
 * Brazil's mobiles: area code of two digits, 9 and eight digits (Anatel, Resolution 553/2010); a 0 in front
 * for calls to another area. Russia's: 8 in front at home, where +7 stands abroad.
 */
describe('A number as people write it at home', () => {
	test.each([
		['11987654321', '+55 11 98765-4321'],
		['(11) 98765-4321', '+55 11 98765-4321'],
		['011 98765-4321', '+55 11 98765-4321'],
		['11987654321@c.us', '+55 11 98765-4321'],
		['11987654321@s.whatsapp.net', '+55 11 98765-4321'],
		['21 98765 4321', '+55 21 98765-4321'],
		['81 98888-0003', '+55 81 98888-0003'],
		['11 3456-7890', '+55 11 3456-7890'],
	])('%s is asked for with its country: %s', (written, whole) => {
		expect(countryCodeQuestion(written)).toBe(`Is the country code missing? Try ${whole}.`);
	});

	test.each([
		['21 3456-7890', 'a landline of Rio, or of New York without its 1'],
		['51987654321', 'a mobile of Porto Alegre, or one of Peru with its country code'],
		['66987654321', 'a mobile of Mato Grosso, or one of Thailand with its country code'],
		['55987654321', 'a mobile of Santa Maria, or one of Brazil without its area code'],
		['89987654321', 'a mobile of Piauí, or one of Russia'],
		['84951234567', 'a landline of Moscow, or a number of Vietnam'],
		['9001112233', 'a mobile of Russia without 8'],
		['0151 23456789', 'a mobile of Germany'],
	])('%s may be more than one: %s', (written) => {
		expect(countryCodeQuestion(written)).toBe(
			'Is the country code missing? Every number begins with it, like +55 for Brazil.',
		);
	});

	test.each([
		'+11 98765-4321',
		'5511987654321',
		'551133334444',
		'79001112233',
		'12125551234',
		'0055 11 98765-4321',
		'120363019502650977@g.us',
		'190000000000013@lid',
		'Ana Souza',
		'',
		'0',
	])('of %j nothing is asked', (written) => {
		expect(countryCodeQuestion(written)).toBeNull();
	});
});
