#include "exporter_hls/naming.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace bitscape::hls {

namespace {

/// Words of C++, Verilog, SystemVerilog and VHDL, and names that the sources use; VHDL does not tell large
/// letters from small ones.
constexpr std::string_view reserved =
    " ac_channel ap_axi_sdata hls_stream queue ac_fixed ac_int ap_fixed ap_int ap_ufixed ap_uint "
    "bitscape_hls defines hls parameters sycl "
    "abs access after alias alignas alignof all always and and_eq architecture array asm assert "
    "assign assume attribute auto automatic begin bind bit bitand bitor block body bool break "
    "buf buffer bufif0 bufif1 bus byte case casex casez catch cell char char16_t char32_t "
    "char8_t class clocking cmos co_await co_return co_yield compl component concept config "
    "configuration const const_cast constant consteval constexpr constinit context continue "
    "cover cross deassign decltype default defparam delete design disable disconnect do double "
    "downto dynamic_cast edge else elsif end endcase endclass endconfig endfunction endgenerate "
    "endinterface endmodule endpackage endprimitive endprogram endspecify endtable endtask "
    "entity enum event exit explicit export extends extern fairness false file final float for "
    "force foreach forever fork friend function generate generic genvar goto group guarded "
    "highz0 highz1 ieee if ifnone implements import impure in incdir include inertial initial "
    "inline inout input instance int integer interconnect interface is join label large liblist "
    "library linkage literal localparam logic long longint loop macromodule main map medium mod "
    "modport module mutable namespace nand negedge new next nmos noexcept nor noshowcancelled "
    "not not_eq notif0 notif1 null nullptr of on open operator or or_eq others out output "
    "package packed parameter pmos port posedge postponed primitive priority private procedure "
    "process program property protected public pull0 pull1 pulldown pullup pulsestyle_ondetect "
    "pulsestyle_onevent pure rand range rcmos real realtime record reg register reinterpret_cast "
    "reject release rem repeat report requires restrict return rnmos rol ror rpmos rtran "
    "rtranif0 rtranif1 scalared select sequence severity shared short shortint showcancelled "
    "signal signed sizeof sla sll small specify specparam sra srl static static_assert "
    "static_cast std strong strong0 strong1 struct subtype super supply0 supply1 switch table "
    "task template then this thread_local throw time timeprecision timeunit to tran tranif0 "
    "tranif1 transport tri tri0 tri1 triand trior trireg true try type typedef typeid typename "
    "unaffected union unique units unsigned until use using variable vectored virtual vmode void "
    "volatile vprop vunit wait wand wchar_t weak0 weak1 when while wire with wor work xnor xor "
    "xor_eq ";

/// Bytes of the UTF-8 character that `text` begins with; 0 if it is none, or one that is not seen but changes
/// what is (line ends, directions of writing, marks of byte order).
std::size_t visible_character(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    const std::size_t size = lead < 0x80        ? 1
                             : lead >> 5U == 6  ? 2
                             : lead >> 4U == 14 ? 3
                             : lead >> 3U == 30 ? 4
                                                : 0;
    if (size == 0 || size > text.size())
        return 0;
    constexpr std::array<unsigned, 5> masks{0, 0x7f, 0x1f, 0x0f, 0x07}, least{0, 0, 0x80, 0x800, 0x10000};
    unsigned code = lead & masks[size];
    for (std::size_t i = 1; i < size; ++i) {
        if (byte(i) >> 6U != 2)
            return 0;
        code = code << 6U | (byte(i) & 0x3fU);
    }
    const auto within = [code](unsigned first, unsigned last) { return code >= first && code <= last; };
    const bool seen = code >= 0x20 && code >= least[size] && !within(0x7f, 0x9f) && !within(0xd800, 0xdfff) &&
                      !within(0x200b, 0x200f) && !within(0x2028, 0x202e) && !within(0x2060, 0x206f) &&
                      code != 0x61c && code != 0xfeff && code <= 0x10ffff;
    return seen ? size : 0;
}

} // namespace

bool is_identifier(std::string_view text)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto allowed = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
    if (text.empty() || text.size() > 80 || !letter(text.front()) || !std::ranges::all_of(text, allowed))
        return false;
    std::string small(text);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
    return !small.starts_with("bitscape_") && reserved.find(" " + small + " ") == std::string_view::npos;
}

std::size_t uses_of(std::string_view text, std::string_view name)
{
    const auto in_name = [&](std::size_t i) {
        const char c = i < text.size() ? text[i] : ' ';
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    std::size_t count = 0;
    for (std::size_t at = text.find(name); !name.empty() && at != std::string_view::npos;
         at = text.find(name, at + name.size())) {
        if (in_name(at + name.size()) || (at > 0 && in_name(at - 1)))
            continue;
        const std::size_t line_end = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
        const std::size_t begin = line_end == std::string_view::npos ? 0 : line_end + 1;
        const std::string_view before = text.substr(begin, at - begin);
        if (!before.starts_with('#') && before.find("//") == std::string_view::npos &&
            !before.ends_with("::"))
            ++count;
    }
    return count;
}

std::string one_line(std::string_view text)
{
    constexpr std::size_t longest = 200;
    std::string line;
    while (!text.empty()) {
        const std::size_t size = visible_character(text);
        std::size_t taken = std::max<std::size_t>(size, 1);
        const auto continues = [&](std::size_t i) { return static_cast<unsigned char>(text[i]) >> 6U == 2; };
        while (size == 0 && taken < text.size() && continues(taken))
            ++taken; // the rest of the character that is not shown
        if (line.size() + std::max<std::size_t>(size, 1) > longest)
            break;
        const bool trigraph =
            line.ends_with('?') && (size == 0 || text.front() == '?' || text.front() == '\\');
        if (size == 0 || text.front() == '\\' || trigraph)
            line += trigraph ? '_' : '?';
        else
            line += text.substr(0, size);
        text.remove_prefix(taken);
    }
    for (std::size_t at = line.find("*/"); at != std::string::npos; at = line.find("*/", at))
        line[at] = '?';
    return line;
}

std::vector<Names> make_names(const design::Design& design)
{
    std::set<int> numbers;
    for (const design::Node& node : design.nodes)
        numbers.insert(node.index);
    const bool unique = numbers.size() == design.nodes.size() && *numbers.begin() >= 0;

    std::vector<Names> names;
    for (const design::Node& node : design.nodes) {
        const std::string number = std::to_string(unique ? node.index : static_cast<int>(node.id.value) + 1);
        const bool is_input = std::holds_alternative<design::Input>(node.operation);
        names.push_back({.tensor = is_input ? "input" + number : "layer" + number + "_out",
                         .type = is_input ? "input" + number + "_t" : "layer" + number + "_t",
                         .size = "layer" + number + "_size",
                         .config = "Layer" + number,
                         .number = number,
                         .beat = is_input ? "input" + number + "_beat" : "layer" + number + "_beat"});
    }
    return names;
}

NodeId storage(const design::Design& design, NodeId id)
{
    while (std::holds_alternative<design::Reshape>(design.node(id).operation))
        id = design.node(id).inputs.front();
    return id;
}

const FixedPoint& input_type(const design::Design& design, const design::Node& node)
{
    return design.node(storage(design, node.inputs.front())).result;
}

} // namespace bitscape::hls
