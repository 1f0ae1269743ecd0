-- What the modules of this project share: numbers brought to another width, numbers chosen by a condition.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;

package bitscape_arithmetic is
    -- The low `width` bits; a narrower number is extended by its sign, or by zeros if it has none.
    function fit(value : signed; width : positive) return signed;
    function fit(value : unsigned; width : positive) return signed;
    -- Both have the same width.
    function choose(condition : boolean; yes : signed; no : signed) return signed;
    -- 1 where it holds.
    function holds(condition : boolean; width : positive) return signed;
end package;

package body bitscape_arithmetic is
    function fit(value : signed; width : positive) return signed is
        constant plain : signed(value'length - 1 downto 0) := value;
        variable result : signed(width - 1 downto 0);
    begin
        for k in result'range loop
            if k < plain'length then
                result(k) := plain(k);
            else
                result(k) := plain(plain'length - 1);
            end if;
        end loop;
        return result;
    end function;

    function fit(value : unsigned; width : positive) return signed is
        constant plain : unsigned(value'length - 1 downto 0) := value;
        variable result : signed(width - 1 downto 0) := (others => '0');
    begin
        for k in result'range loop
            if k < plain'length then
                result(k) := plain(k);
            end if;
        end loop;
        return result;
    end function;

    function choose(condition : boolean; yes : signed; no : signed) return signed is
    begin
        if condition then
            return yes;
        end if;
        return no;
    end function;

    function holds(condition : boolean; width : positive) return signed is
        variable result : signed(width - 1 downto 0) := (others => '0');
    begin
        if condition then
            result(0) := '1';
        end if;
        return result;
    end function;
end package body;
