import { alternateNumber } from '../../nodes/WhatsAppChats/whatsapp/alternateNumber';

/**
 * Brazil: Anatel's Resolution 553/2010 put a 9 before mobiles, which began with 6 to 9; landlines begin
 * with 2 to 5. Mexico: the 1 before mobiles ended on 3 August 2019 (IFT). Argentina: +54 9, area code
 * and local number, ten digits in all, for mobiles; +54 and the same ten where the 9 is left out.
 * The first four pairs stand in the help pages of services that send to WhatsApp.
 */
describe('The two forms of a number', () => {
	test.each([
		['5511987654321', '551187654321', 'a mobile of São Paulo'],
		['5592981723241', '559281723241', 'a mobile of Manaus'],
		['5215639691841', '525639691841', 'a mobile of Mexico City'],
		['5491158749895', '541158749895', 'a mobile of Buenos Aires'],
		['5511961234567', '551161234567', 'a mobile of São Paulo'],
		['5581988880003', '558188880003', 'a mobile of Recife'],
		['5547996123456', '554796123456', 'a mobile of Joinville'],
		['5591976543210', '559176543210', 'a mobile of Belém'],
		['5212221234567', '522221234567', 'a mobile of Puebla'],
		['5215512345678', '525512345678', 'a mobile of Mexico City'],
		['5491123456789', '541123456789', 'a mobile of Buenos Aires'],
		['5492944123456', '542944123456', 'a mobile of Bariloche'],
		['5493511234567', '543511234567', 'a mobile of Córdoba'],
	])('%s and %s are %s', (one, other) => {
		expect(alternateNumber(one)).toBe(other);
		expect(alternateNumber(other)).toBe(one);
	});

	test.each([
		['551133334444', 'a landline of São Paulo'],
		['558121234567', 'a landline of Recife'],
		['556151234567', 'a landline that begins with 5'],
		['5511933334444', 'a mobile that would become a landline'],
		['5511912345678', 'a mobile that would begin with 1'],
		['5510988880003', 'an area code that Brazil does not have'],
		['55119999900011', 'a digit too many'],
		['55119999000', 'a digit too few'],
		['5502199999000', 'a zero that belongs to calls within Brazil'],
		['521551234567', 'Mexico, a digit too few'],
		['5211234567890', 'Mexico has no area code that begins with 1'],
		['52155123456789', 'Mexico, a digit too many'],
		['54911234567', 'Argentina, a digit too few'],
		['5490112345678', 'a zero that belongs to calls within Argentina'],
		['79001110006', 'Russia'],
		['351912345678', 'Portugal'],
		['12125550123', 'the United States'],
		['5255', 'too short for anything'],
		['', 'nothing'],
	])('%s has one form alone: %s', (phone) => {
		expect(alternateNumber(phone)).toBeNull();
	});
});
