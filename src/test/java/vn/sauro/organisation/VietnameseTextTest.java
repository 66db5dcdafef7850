package vn.sauro.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class VietnameseTextTest {

    @Test
    void textIsComposedAndHasNoStrayBlanksAndNothingInvisible() {
        String typed = Normalizer.normalize("  Nguyễn\u00a0 Văn\u200b\tAn \u200e", Normalizer.Form.NFD);
        assertThat(typed).isNotEqualTo("Nguyễn Văn An");
        assertThat(VietnameseText.clean(typed)).isEqualTo("Nguyễn Văn An");
    }

    @Test
    void searchKnowsNoDiacriticsAndNoCapitals() {
        assertThat(VietnameseText.fold("Nguyễn Văn An")).isEqualTo("nguyen van an");
        assertThat(VietnameseText.fold(Normalizer.normalize("ĐÔNG THÀNH", Normalizer.Form.NFD))).isEqualTo("dong thanh");
        assertThat(VietnameseText.fold("Quỹ đất thửa ưu tiên")).isEqualTo("quy dat thua uu tien");
    }
}
