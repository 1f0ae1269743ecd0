-- Feeds the design with the rows of tb_data/inputs.hex, one each clock cycle, and compares what comes out with
-- tb_data/expected_outputs.hex, the results of Bitscape's bit-exact emulation. A row is one number: element 0 of
-- the first port in the lowest bits. What came out goes to build_check/outputs.hex, in the same form. The first
-- row has to come out exactly @LATENCY@ cycles after it went in. VHDL-2008, for its hexadecimal text.
library ieee;
use ieee.std_logic_1164.all;
use std.env.all;
use std.textio.all;

entity bench is
    generic (
        folder : string := "." -- of the project
    );
end entity;

architecture test of bench is
    constant rows : natural := @ROWS@;
    constant latency : natural := @LATENCY@;
    constant most_cycles : natural := 10 * (rows + latency) + 100;
    constant period : time := @CLOCK_PERIOD@ ns;

    signal clk : std_logic := '0';
    signal rst : std_logic := '1';
    signal valid_in : std_logic := '0';
    signal valid_out : std_logic;
    signal x : std_logic_vector(@IN_BITS@ - 1 downto 0) := (others => '0');
    signal y : std_logic_vector(@OUT_BITS@ - 1 downto 0);
begin
    clk <= not clk after period / 2;

    device : entity work.@PROJECT@ port map (
        clk => clk,
        rst => rst,
        valid_in => valid_in,
        valid_out => valid_out,
@CONNECTIONS@
    );

    feed : process
        file stimuli : text open read_mode is folder & "/tb_data/inputs.hex";
        variable row : line;
        variable bits : std_logic_vector(x'range);
    begin
        wait until rising_edge(clk);
        rst <= '0';
        wait until rising_edge(clk);
        for k in 1 to rows loop
            readline(stimuli, row);
            hread(row, bits);
            x <= bits;
            valid_in <= '1';
            wait until rising_edge(clk);
        end loop;
        valid_in <= '0';
        wait;
    end process;

    collect : process
        file expected : text open read_mode is folder & "/tb_data/expected_outputs.hex";
        file results : text open write_mode is folder & "/build_check/outputs.hex";
        variable row : line;
        variable bits : std_logic_vector(y'range);
        variable cycle, first_in, received, mismatches : natural := 0;
        variable seen_in : boolean := false;
    begin
        wait until rising_edge(clk);
        cycle := cycle + 1;
        if valid_in = '1' and not seen_in then
            seen_in := true;
            first_in := cycle;
        end if;
        if valid_out = '1' then
            if received = 0 then
                assert seen_in and cycle - first_in = latency
                    report "the first row came out after " & integer'image(cycle - first_in) & " cycles, not "
                        & integer'image(latency)
                    severity failure;
            end if;
            hwrite(row, y);
            writeline(results, row);
            readline(expected, row);
            hread(row, bits);
            if y /= bits then
                mismatches := mismatches + 1;
                report "row " & integer'image(received) & " differs" severity note;
            end if;
            received := received + 1;
        end if;
        if received = rows then
            file_close(results);
            if mismatches = 0 then
                report "PASS: @ROWS@ rows equal, bit for bit" severity note;
            else
                report "FAIL: " & integer'image(mismatches) & " of @ROWS@ rows differ" severity note;
            end if;
            finish;
        end if;
        assert cycle < most_cycles
            report "nothing came out for " & integer'image(most_cycles) & " cycles" severity failure;
    end process;
end architecture;
